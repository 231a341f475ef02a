"""The instructor's script as one file of HTML, to be printed and written on: no script, nothing from elsewhere."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from simulator.debrief.script import ABOUT, DebriefScript
from simulator.reports.html import clock


def script_page(title: str, run: str, found: DebriefScript) -> str:
    """The whole page; `run` says in words which run it was made from."""
    return _template().render(title=title, run=run, script=found, about=ABOUT)


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["clock"] = clock
    return environment.from_string(files(__package__).joinpath("script.html.j2").read_text(encoding="utf-8"))

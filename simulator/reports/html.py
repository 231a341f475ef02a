"""A report as one file of HTML: no script, nothing from elsewhere, a style for print. It refuses to word anything."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from simulator.debrief.avoidable import SUPPORTED_BUT
from simulator.debrief.words import listed
from simulator.reports.report import SCOPE, Report, rows_of, summary, words_of
from simulator.reports.shapes import Picture
from simulator.reports.svg import svg
from simulator.screens.road_words import LAST, all_alike, road_said
from simulator.screens.values import Spoken, Voice

READINGS = {
    "supports": "speaks for the officer",
    "neutral": "speaks neither way",
    "adverse": "speaks against the officer",
}
MARKS = {"credit": "Credit", "remark": "Remark", "concern": "Concern"}


def html(report: Report) -> str:
    """The whole page."""
    more = {"scope": SCOPE, "summary": summary(report), "rows": rows_of(report.review), "last": LAST}
    return _template().render(report=report, review=report.review, **more)


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"clock": clock, "svg": _drawn, "spoken": spoken, "did": words_of, "listed": listed}
    environment.filters |= {"all_alike": all_alike, "road_said": road_said}
    environment.globals |= {"readings": READINGS, "marks": MARKS, "supported_but": SUPPORTED_BUT}
    return environment.from_string(files(__package__).joinpath("report.html.j2").read_text(encoding="utf-8"))


def _drawn(picture: Picture) -> Markup:
    return Markup(svg(picture))  # noqa: S704 - every word in it was escaped when it was written


def clock(ms: int) -> str:
    """Story time as `m:ss`."""
    return f"{ms // 60_000}:{ms // 1000 % 60:02d}"


def spoken(line: Spoken) -> str:
    """A line as it is told afterwards."""
    if line.voice is Voice.STAGE:
        return line.words
    name = "You" if line.voice is Voice.YOU else line.speaker
    aside = f" ({line.aside})" if line.aside else ""
    return f"{name}{aside}: “{line.words}”"

"""The work of `debrief --script`: what whoever leads the debrief may lead it with, as text, as JSON or as a page to print."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from simulator.cli.display import width
from simulator.cli.reporting import write_whole
from simulator.cli.told import MISCALLED, Told, print_json, say
from simulator.debrief.compare import AGAINST
from simulator.debrief.roads_not_taken import roads_not_taken
from simulator.debrief.script import script
from simulator.law.library import standard
from simulator.scoring.grade import grade_run
from simulator.session import Reopened
from simulator.terminal.script_text import script_text


def tell_script(found: Reopened, *, html: str | None, pdf: str | None, as_json: bool) -> None:
    """Print the script of a run, or write it to a file."""
    if pdf is not None:
        raise Told("A script is written as HTML, and printed from there: --script --html FILE.", code=MISCALLED)
    law = standard(AGAINST)
    card = grade_run(found.program, found.log, [law])
    made = script(found.readied.scenario, card, law, roads_not_taken(found.program, found.log))
    if html is not None:
        from simulator.reports.script_page import script_page  # noqa: PLC0415 - imported when a page is asked for

        meta = found.meta
        run = f"Run {meta.session[:8]} of {meta.started[:16].replace('T', ' ')}"
        run += f", trainee {meta.trainee}" if meta.trainee else ""
        write_whole(Path(html), script_page(meta.title, run, made).encode("utf-8"))
    elif as_json:
        print_json({"session": found.meta.session, "script": asdict(made)})
    else:
        say(script_text(found.meta.title, made, width()))

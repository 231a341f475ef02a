"""The work of `compare`: two recorded runs of one encounter, or a run and a play file, side by side."""

from __future__ import annotations

import os
from pathlib import Path

from simulator.authoring.plays import inputs, read_play
from simulator.cli.display import width
from simulator.cli.opening import to_read
from simulator.cli.releasing import refuse_held
from simulator.cli.since import notices_since
from simulator.cli.told import AT_FAULT, DONE, MISCALLED, Told, print_json, say
from simulator.debrief.compare import AGAINST
from simulator.debrief.side_by_side import side_by_side
from simulator.engine.advance import advance, begin
from simulator.engine.machine import Program
from simulator.law.library import standard
from simulator.model.events import Entry, Log
from simulator.places import NotFound, find_places, golden_plays, scenario_file
from simulator.records.recorded import SessionMeta
from simulator.records.store import Records
from simulator.scoring.grade import grade_run
from simulator.scoring.scorecard import Scorecard
from simulator.screens.two_runs import TwoRunsView, plain_two_runs, two_runs_view
from simulator.session import Reopened, reopen
from simulator.terminal.two_runs_text import two_runs_text


def compare_runs(one: str, other: str, place: str | None, *, as_json: bool) -> int:
    """Print two runs side by side; the second may be a play file, walked under the first run's own text."""
    with to_read(place) as records:
        left = reopen(records, one)
        played = Path(other) if other.endswith((".yaml", ".yml")) else _golden(left.meta.scenario, other)
        right = reopen(records, other) if played is None else played
        view, endings = two_runs(left, right, records, _called(other, played))
    if as_json:
        sessions = [left.meta.session, right.meta.session if isinstance(right, Reopened) else other]
        print_json(plain_two_runs(view, {"sessions": sessions, "endings": list(endings)}))
    else:
        say(two_runs_text(view, width()))
    return AT_FAULT if left.damages or (isinstance(right, Reopened) and right.damages) else DONE


def _called(other: str, played: Path | None) -> str:
    """What a golden play that was named is called; a file is called by its path."""
    return f"“{other.replace('_', ' ').capitalize()}”" if played is not None and played.stem == other else ""


def _golden(scenario: str, name: str) -> Path | None:
    """A golden play of an encounter by its name, as `play --auto` takes it; None where there is none of that name."""
    try:
        plays = golden_plays(scenario_file(find_places(os.environ), scenario))
    except NotFound:
        return None
    return next((file for file in plays if file.stem == name), None)


def two_runs(
    left: Reopened, right: Reopened | Path, records: Records, play: str = ""
) -> tuple[TwoRunsView, tuple[str | None, str | None]]:
    """A run beside another or beside a play, and the names of both endings; `play` is what a
    play is called; Told where they are of two encounters, or one is held back.
    """
    for found in (left, right):
        if isinstance(found, Reopened):
            refuse_held(records, found.meta)
    cards = _card(left), _card(right) if isinstance(right, Reopened) else _walked(left.program, right)
    if cards[0].scenario != cards[1].scenario:
        raise Told(
            f"These are runs of two encounters: {cards[0].scenario} and {cards[1].scenario}.",
            "Name two runs of one; see: simulator sessions",
            code=MISCALLED,
        )
    parents = {meta.session: meta.parent for meta in records.sessions() if meta.parent}
    called = run_name(right.meta, parents) if isinstance(right, Reopened) else f"the play {play or right}"
    run = right if isinstance(right, Reopened) else None
    notices = dict.fromkeys((*_damage(left), *_texts(left, run), *notices_since(left)))
    sides = side_by_side(*cards)
    names = run_name(left.meta, parents), called
    return two_runs_view(left.readied.scenario, sides, names, standard(AGAINST), tuple(notices)), sides.endings


def _card(found: Reopened) -> Scorecard:
    return grade_run(found.program, found.log, [standard(AGAINST)])


def _walked(program: Program, file: Path) -> Scorecard:
    """The grade of a play under an encounter; what is wrong with the play is told with its place."""
    play, problems = read_play(file)
    walked = None if play is None else inputs(play, program)
    wrong = problems or (walked.problems if walked else ())
    if play is None or walked is None or wrong:
        raise Told(f"{wrong[0].file}:{wrong[0].line}:{wrong[0].column}  {wrong[0].code}", wrong[0].message)
    step = begin(program, play.seed, play.variant)
    entries = [Entry(None, step.events)]
    for said in walked.inputs:
        step = advance(program, step.situation, said)
        entries.append(Entry(said, step.events))
    return grade_run(program, Log(tuple(entries)), [standard(AGAINST)])


def run_name(meta: SessionMeta, parents: dict[str, str]) -> str:
    """What a run is called beside another: by its trainee's pseudonym, where it has one, and by when it was begun."""
    who = f"trainee {meta.trainee}, " if meta.trainee else ""
    fork = f", forked from {parents[meta.session][:8]}" if meta.session in parents else ""
    return f"{who}run {meta.session[:8]} of {meta.started[:16].replace('T', ' ')}{fork}"


def _damage(found: Reopened) -> tuple[str, ...]:
    return tuple(f"The record of run {found.meta.session[:8]} is damaged: {one.words}" for one in found.damages[:1])


def _texts(left: Reopened, right: Reopened | None) -> tuple[str, ...]:
    if right is None or left.meta.fingerprint == right.meta.fingerprint:
        return _damage(right) if right is not None else ()
    told = "The two runs were played under different texts of this encounter; each is graded under its own."
    return (*_damage(right), told)

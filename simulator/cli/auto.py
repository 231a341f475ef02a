"""A play file driven through a session and its records, as a trainee's hands would."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from simulator.authoring.plays import inputs, read_play
from simulator.authoring.problems import Problem
from simulator.cli.driver import Desk
from simulator.cli.told import AT_FAULT, MISCALLED, Told
from simulator.places import Places, golden_play, scenario_file
from simulator.records.store import Records
from simulator.session import Session, ready, start


def find_play(places: Places, named: str | None, play: str | None) -> tuple[Path, Path]:
    """The scenario's file and the play's: a FILE, a name among the scenario's plays, or the first of these."""
    scenario = None if named is None else scenario_file(places, named)
    if play is None:
        golden = golden_play(scenario) if scenario else None
        if scenario is None or golden is None:
            raise Told(f"There is no golden play beside {scenario}.", code=AT_FAULT)
        return scenario, golden
    beside = scenario.parent / "plays" / f"{play}.yaml" if scenario and "/" not in play else None
    file = beside if beside and beside.is_file() else Path(play)
    if scenario is None:
        # A play stands in the folder beside its scenario.
        scenario = scenario_file(places, str(file.resolve().parent.parent / "scenario.yaml"))
    return scenario, file


def play_through(scenario: Path, file: Path, records: Records, desk: Desk, seed: int | None) -> Session:
    """The run that the play's steps make, recorded. A seed that was asked for takes the place of the play's deal."""
    play, problems = read_play(file)
    if play is None:
        raise _told(problems)
    if seed is not None:
        play = replace(play, seed=seed, variant=None)
    readied = ready(scenario)
    walked = inputs(play, readied.program)
    if walked.stopped is not None:
        raise _told((walked.stopped,))
    session = start(readied, records, replace(desk.who(play.variant), seed=play.seed))
    for said in walked.inputs:
        session.say(said)
    return session


def _told(problems: tuple[Problem, ...]) -> Told:
    first = problems[0]
    # A file that is not there is the call's fault; what stands in one is the content's.
    code = MISCALLED if first.code == "Y001" else AT_FAULT
    return Told(f"{first.file}:{first.line}:{first.column}  {first.code}", f"{first.message} {first.hint}", code=code)

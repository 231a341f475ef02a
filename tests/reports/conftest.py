"""Reports on golden runs."""

import pytest

from simulator.debrief.roads_not_taken import roads_not_taken
from simulator.debrief.script import script
from simulator.law.library import standard
from simulator.reports.report import Report
from simulator.scoring.grade import grade_run
from simulator.screens.review import debrief_screen
from tests.scoring.runs import LAW, PLAYS, log_of, program_of

POLICY = standard("california_7286")


def report_on(play, **more):
    """The report on a golden run."""
    program, log = program_of(play), log_of(play)
    card = grade_run(program, log, [LAW, POLICY])
    screen = debrief_screen(program, log, card, LAW, "2026-03-14", POLICY)
    return Report(
        review=screen, facts=(("Session", "s1"), ("Fingerprint", "abc")), started="2026-03-14T10:00:00+00:00", **more
    )


def script_of(play="one_shot_more_than_the_danger"):
    """The instructor's script of a golden run."""
    file = next(one for one in PLAYS if one.stem == play)
    program, log = program_of(file), log_of(file)
    return script(program.scenario, grade_run(program, log, [LAW]), LAW, roads_not_taken(program, log))


@pytest.fixture(scope="session")
def forceful():
    """A run in which two shots were fired, the second after the danger was over."""
    return report_on(next(play for play in PLAYS if play.stem == "one_shot_more_than_the_danger"))


@pytest.fixture(scope="session")
def peaceful():
    """A run without force."""
    return report_on(next(play for play in PLAYS if play.stem == "a_patient_officer_gets_him_to_lay_it_down"))

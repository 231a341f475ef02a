"""A written account read by rules: what was not known then, what only concludes, what is not spoken to; each says why."""

from pathlib import Path

import pytest

from simulator.debrief.report import LONGEST, RemarkKind, learned_in, remarks
from simulator.debrief.report_words import ELEMENTS
from tests.scoring.runs import grade, log_of, program_of

SCENARIOS = Path(__file__).parents[2] / "scenarios"
AT_HIS_DOOR = SCENARIOS / "knife_in_the_bedroom" / "plays" / "in_at_once_and_shot_in_his_doorway.yaml"
THE_PHONE = SCENARIOS / "back_yard_at_night" / "plays" / "round_the_corner.yaml"
WHOLE = (
    "Dispatch told me that he was cutting his arm with a kitchen knife. He lunged at me from five feet away with the blade "
    "raised. I stepped back and tried to shut the door, and there was no time to warn him."
)


@pytest.fixture(scope="module")
def read():
    """Remarks on an account of the first shot of a golden run."""

    def of(play, text):
        program, log = program_of(play), log_of(play)
        shot = next(one.decision for one in grade(program, log).graded if one.decision.force)
        return remarks(text, shot, learned_in(program, log))

    return of


def kinds(found):
    return [(one.kind, one.words) for one in found]


def test_an_account_of_facts_known_then_gets_no_remark(read):
    assert read(AT_HIS_DOOR, WHOLE) == ()


def test_a_conclusion_alone_is_marked_where_it_stands(read):
    text = f"I feared for my life. {WHOLE}"
    (found,) = read(AT_HIS_DOOR, text)
    assert (found.kind, text[found.start : found.end]) == (RemarkKind.CONCLUSION_ALONE, "I feared for my life.")
    assert (found.cites, "see or hear" in found.says) == ("835a(e)(3)", True)


def test_a_conclusion_with_what_was_seen_beside_it_stands(read):
    assert read(AT_HIS_DOOR, f"I feared for my life when he raised the blade at me. {WHOLE}") == ()


@pytest.mark.parametrize(
    ("play", "sentence", "word"),
    [
        (AT_HIS_DOOR, "There was a baby in the crib.", "baby"),
        (THE_PHONE, "It was only a phone.", "phone"),
    ],
)
def test_what_was_not_known_then_is_marked_unless_the_writer_says_so(read, play, sentence, word):
    found = [one for one in read(play, f"{sentence} {WHOLE}") if one.kind is RemarkKind.NOT_KNOWN_THEN]
    assert [(one.words, one.cites) for one in found] == [(word, "835a(a)(4)")]
    later = f"I learned later: {sentence[0].lower()}{sentence[1:]} {WHOLE}"
    assert RemarkKind.NOT_KNOWN_THEN not in [one.kind for one in read(play, later)]


def test_what_was_perceived_wrongly_may_be_named(read):
    found = read(THE_PHONE, "I took it for a pistol, a gun in his hand.")
    assert RemarkKind.NOT_KNOWN_THEN not in [one.kind for one in found]


def test_an_empty_account_is_asked_for_every_element_of_deadly_force(read):
    asked = kinds(read(AT_HIS_DOOR, ""))
    elements = ("ability", "opportunity", "intent", "immediate", "alternatives", "warning")
    assert asked == [(RemarkKind.NOT_ADDRESSED, element) for element in elements]


def test_force_that_is_not_deadly_is_asked_for_what_it_was_to_overcome(read):
    play = SCENARIOS / "knife_in_the_bedroom" / "plays" / "the_cew_in_the_doorway.yaml"
    asked = [words for kind, words in kinds(read(play, "I used it.")) if kind is RemarkKind.NOT_ADDRESSED]
    assert set(asked) <= {"resistance", "alternatives", "warning", *ELEMENTS}
    assert "warning" in asked


def test_a_choice_without_force_is_asked_for_nothing(read):
    program, log = program_of(AT_HIS_DOOR), log_of(AT_HIS_DOOR)
    calm = next(one.decision for one in grade(program, log).graded if one.decision.force is None)
    assert remarks("", calm, learned_in(program, log)) == ()


def test_what_is_too_long_is_read_to_a_bound_and_says_so(read):
    found = read(AT_HIS_DOOR, f"{WHOLE} " + "He stood there. " * LONGEST)
    assert [one.kind for one in found] == [RemarkKind.TOO_LONG]

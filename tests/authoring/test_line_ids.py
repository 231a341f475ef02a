"""Ids for lines: what is put in is all that changes, and it stays."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from simulator.authoring.line_ids import with_ids
from simulator.authoring.resolve import load_text

SHIPPED = sorted(Path(__file__).parents[2].glob("scenarios/*/scenario.yaml"))
TWINS = [file for file in SHIPPED if b"\ntwin_of:" in file.read_bytes()]
PUT_IN = re.compile(rb"id: [a-z0-9_]+(?:, |(?:\r\n|\r|\n) *)")
LINE_FORMS = (
    "      - sam: Leave me alone.",
    "      - sam (through the door): Leave me.  # he means it",
    "      -   # he says it twice\n          sam: Leave me alone.",
    '      - {sam: "Go, now."}',
    "      - when: {warned: no}\n        sam: >-\n          Leave me\n          alone.",
    "      - stage: 'It rains.'",
    "      - id: mine\n        sam: Hello.",
    '      - "sam": Hello there.',
)


def without_old_ids(written):
    """The bytes with every id taken out that stands as one is put in."""
    return PUT_IN.sub(b"", written)


def ids_of(written, file="text"):
    scenario = load_text(written.decode("utf-8-sig"), file=file).scenario
    scenes = scenario.scenes.values()
    spoken = [line for scene in scenes for lines in (scene.lines, *(act.lines for act in scene.acts)) for line in lines]
    return [line.id for line in spoken]


@settings(max_examples=60, deadline=None)
@given(
    forms=some.lists(some.sampled_from(LINE_FORMS), min_size=1, max_size=6),
    end=some.sampled_from(["\n", "\r\n", "\r"]),
    marked=some.booleans(),
)
def test_what_is_put_in_is_all_that_changes(smallest_text, forms, end, marked):
    kept = [form for n, form in enumerate(forms) if "id: mine" not in form or n == forms.index(form)]
    text = smallest_text.replace("      - sam: Leave me alone.", "\n".join(kept))
    before = (b"\xef\xbb\xbf" if marked else b"") + text.replace("\n", end).encode()
    after = with_ids(before)
    assert after.problems == ()
    assert without_old_ids(after.written) == without_old_ids(before)
    assert len(PUT_IN.findall(after.written)) == len(PUT_IN.findall(before)) + after.how_many
    told = ids_of(after.written)
    assert "" not in told
    assert len(told) == len(set(told))
    assert with_ids(after.written) == (after.written, 0, ())


@pytest.fixture(scope="module")
def smallest_text():
    from simulator.authoring import problems  # noqa: PLC0415 - a fixture's own

    return (Path(problems.__file__).parent / "smallest.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("file", [file for file in SHIPPED if file not in TWINS], ids=lambda file: file.parent.name)
def test_a_shipped_scenario_is_the_same_but_for_its_ids(file):
    written = file.read_bytes()
    after = with_ids(written, file=str(file))
    assert after.problems == ()
    assert without_old_ids(after.written) == without_old_ids(written)
    assert "" not in ids_of(after.written, str(file))


@pytest.mark.parametrize("file", TWINS, ids=lambda file: file.parent.name)
def test_a_twin_has_no_lines_of_its_own(file):
    written = file.read_bytes()
    assert with_ids(written, file=str(file)) == (written, 0, ())


def test_a_line_that_comes_later_gets_the_next_number(smallest_text):
    once = with_ids(smallest_text.encode()).written
    more = once.replace(b"      - id: arrival_1", b"      - sam: What?\n      - id: arrival_1")
    assert ids_of(with_ids(more).written) == ["arrival_2", "arrival_1"]


def test_a_line_under_an_act_gets_one_too(smallest_text):
    act = "    meanwhile:\n      - at: 5 s\n        line: {sam: Go away.}\n    choices:\n"
    after = with_ids(smallest_text.replace("    choices:\n", act).encode())
    assert b"line: {id: arrival_2, sam: Go away.}" in after.written


@pytest.mark.parametrize("text", [b"", b"a: [b", b"\xff\xfe", b"scenario: x\n"])
def test_a_file_with_problems_is_left_as_it_is(text):
    after = with_ids(text)
    assert after.written == text
    assert after.problems


def test_what_cannot_bear_an_id_is_refused_and_left(smallest_text):
    text = smallest_text.replace("      - sam: Leave me alone.", "      - ? sam\n        : Leave me alone.").encode()
    after = with_ids(text)
    assert after.written == text
    assert [problem.code for problem in after.problems] == ["S003"]


@pytest.mark.parametrize(("given", "code"), [("mine", "S010"), ("Not one", "S008")])
def test_an_id_that_is_no_id_or_names_two_lines_is_a_problem(smallest_text, given, code):
    lines = f"      - id: mine\n        sam: Hello.\n      - id: {given}\n        sam: Hello?"
    found = load_text(smallest_text.replace("      - sam: Leave me alone.", lines)).problems
    assert [(problem.code, problem.line) for problem in found] == [
        (code, smallest_text.count("\n", 0, smallest_text.index("- sam: Leave")) + 3)
    ]

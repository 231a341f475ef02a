"""Reading YAML: places, and everything that a file may be besides a scenario."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.authoring import source
from simulator.authoring.source import read, read_bytes, read_text
from simulator.authoring.values import Text, as_plain


def codes(it):
    return [problem.code for problem in it.problems]


@pytest.fixture(params=["libyaml", "pure"])
def parser(request, monkeypatch):
    """Both parsers: libyaml's, and PyYAML's own where that is missing."""
    if request.param == "pure":
        monkeypatch.setattr(source, "_parser", source._PureParser)


def test_everything_has_its_place(parser):
    it = read_text("people:\n  sam:\n    tools: [cew, oc]\ntitle: x\n")
    assert it.place(("people", "sam")) == (2, 3)
    assert it.place(("people", "sam", "tools", 1)) == (3, 18)
    assert it.values["people", "sam", "tools"] == (3, 12)
    assert it.place(("title", "nothing", "below")) == (4, 1)


def test_scalars_stay_text_with_a_mark(parser):
    it = read_text('a: no\nb: "no"\nc: 12:30:45\nd: >-\n  two\n  lines\n').value
    assert it == {"a": "no", "b": "no", "c": "12:30:45", "d": "two lines"}
    assert [it[key].plain for key in "abcd"] == [True, False, True, False]
    assert all(isinstance(value, Text) for value in it.values())


def test_plain_values_follow_the_core_rules():
    it = read_text("a: no\nb: 'no'\nc: 12\nd: 1.5\ne: on\nf:\ng: [1, x]\nh: 12:30:45\n")
    assert as_plain(it.value) == {
        "a": False,
        "b": "no",
        "c": 12,
        "d": 1.5,
        "e": "on",
        "f": None,
        "g": [1, "x"],
        "h": "12:30:45",
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "Y004"),
        ("# only a comment\n", "Y004"),
        ("---\n", "Y004"),
        ("a: 1\n---\nb: 2\n", "Y009"),
        ("a: 1\na: 2\n", "Y008"),
        ("a: &x 1\n", "Y007"),
        ("a: *x\n", "Y007"),
        ("a: !!python/object/apply:os.getpid []\n", "Y007"),
        ("!x {a: 1}\n", "Y007"),
        ("<<: {a: 1}\n", "Y007"),
        ("%YAML 1.2\n---\na: 1\n", "Y007"),
        ("a:\n\tb: 1\n", "Y006"),
        ("a: |\n  text\n\tmore\n", "Y006"),
        ("a: [1\n", "Y012"),
        ("a: {b: [1], c: 2\nd: 3\n", "Y012"),
        ("a:\n  b: 1\n    c: 2\n", "Y013"),
        ("a:\n    b: 1\n  c: 2\n", "Y013"),
        ("- a: 1\n - b: 2\n", "Y013"),
        ("a: 'x\n", "Y005"),
        ("? [a]\n: b\n", "Y005"),
        ("a: b: c\n", "Y005"),
        ("a: x\0y\n", "Y002"),
        ("a: x\u202ey\n", "Y002"),
        ("[" * 100_000, "Y003"),
        ("{a: " * 100_000, "Y003"),
        ("- " * 100_000, "Y003"),
        ("- x\n" * 200_001, "Y003"),
        ("a: " + "x" * 2_000_001, "Y003"),
        ("a: {because: He ran, then fell}\n", "Y010"),
        ("a: [He ran, then fell]\n", "Y010"),
        ("a: {because: He ran away from you}\n", "Y010"),
        ("a: Flat #4\n", "Y011"),
        ("a: He ran and fell # here\n", "Y011"),
    ],
)
def test_what_may_not_stand_is_one_clear_problem(parser, text, code):
    assert set(codes(read_text(text))) == {code}


@pytest.mark.parametrize(
    "text",
    ["a: yes # said so\n", "a: [15 ft, x]\n", "a: {due: 30 s}\n", 'a: {b: "He ran, then fell"}\n', "a: 'x #4'\n"],
)
def test_what_may_stand_is_no_problem(parser, text):
    assert read_text(text).problems == ()


def test_an_alias_bomb_stops_at_its_first_anchor(parser):
    bomb = "a: &a [x,x,x]\n" + "".join(
        f"{b}: &{b} [*{a},*{a},*{a}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True)
    )
    assert set(codes(read_text(bomb))) == {"Y007"}


def test_bytes_that_are_no_text_say_where():
    (problem,) = read_bytes(b"a: 1\nb: caf\xe9\n").problems
    assert (problem.code, problem.line, problem.column) == ("Y002", 2, 7)


def test_a_byte_order_mark_and_dos_lines_are_read():
    assert as_plain(read_bytes(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n").value) == {"a": 1, "b": 2}


def test_files_that_cannot_be_read(tmp_path):
    binary, large, closed = tmp_path / "binary.yaml", tmp_path / "large.yaml", tmp_path / "closed.yaml"
    binary.write_bytes(bytes(range(256)))
    with large.open("wb") as sparse:
        sparse.truncate(50_000_000)
    closed.write_text("a: 1")
    closed.chmod(0)
    assert codes(read(tmp_path / "nothing.yaml")) == ["Y001"]
    assert codes(read(tmp_path)) == ["Y001"]
    assert codes(read("a\0b")) == ["Y001"]
    assert codes(read(binary)) == ["Y002"]
    assert codes(read(large)) == ["Y003"]
    assert codes(read("/dev/zero")) == ["Y001"]
    if os.geteuid() != 0:  # root may read everything
        assert codes(read(closed)) == ["Y001"]


def test_a_file_that_the_system_refuses_is_a_problem(tmp_path, monkeypatch):
    file = tmp_path / "refused.yaml"
    file.write_text("a: 1")

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    (problem,) = read(file).problems
    assert problem.code == "Y001"
    assert "Permission denied" in problem.message


def test_reading_stops_once_it_has_what_was_asked_for(tmp_path):
    file = tmp_path / "scenario.yaml"
    file.write_text("a: {b: 1}\nc: 2\nd: [\n")
    it = read(file, until=frozenset({"a", "c"}))
    assert as_plain(it.value) == {"a": {"b": 1}, "c": 2}
    assert it.problems == ()


def test_the_places_are_those_of_both_parsers(monkeypatch, smallest):
    fast = read_text(smallest)
    monkeypatch.setattr(source, "_parser", source._PureParser)
    pure = read_text(smallest)
    assert (fast.value, fast.keys, fast.values) == (pure.value, pure.keys, pure.values)


def test_without_libyaml_the_pure_parser_reads(monkeypatch):
    monkeypatch.setitem(sys.modules, "yaml.cyaml", None)
    assert isinstance(source._parser("a: 1"), source._PureParser)


def test_reading_imports_no_validator():
    said = "import sys, simulator.authoring.source; print('pydantic' in sys.modules, 'transitions' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert out.stdout.split() == ["False", "False"]

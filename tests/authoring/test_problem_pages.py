"""Every code has a page whose bad example has the problem and whose good example has not."""

from __future__ import annotations

import re
from pathlib import Path
from time import perf_counter

import pytest

import simulator.authoring
from simulator.authoring.check import check
from simulator.authoring.effect_shapes import OFFICER_CONDUCT
from simulator.authoring.problems import codes, explain
from simulator.model.technique import FAMILY_OF

ROOM = Path(simulator.authoring.__file__).parent
TWINNED = (Path(simulator.authoring.__file__).parent / "problems" / "twins.yaml").read_text(encoding="utf-8")
PLAY = "play: He is asked\nsteps:\n  - {in: arrival, choose: ask_his_name, at: 5 s}\nexpect: {ending: he_talks}\n"
EXAMPLE = re.compile(r"^## (Bad|Good)\n\n```([a-z ]+)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)


def used():
    return {
        code for file in ROOM.glob("*.py") for code in re.findall(r'"([A-Z]0\d\d)"', file.read_text(encoding="utf-8"))
    }


def found(example, form, folder, tmp_path):
    """The codes that an example is given by `check`."""
    if form == "yaml":
        path = folder(example)
    elif form == "yaml play":
        path = folder(play=example)
    elif form == "yaml twin":
        path = twin_beside(example, folder)
    elif form == "text":
        path = files(example, folder, tmp_path)
    else:
        path = folder()
        whole = (
            example.encode() if form == "yaml whole" else example.encode().decode("unicode_escape").encode("latin-1")
        )
        (path / "scenario.yaml").write_bytes(whole)
    return {problem.code for problem in check([path], clock=perf_counter).problems}


def twin_beside(example, folder):
    """A twin with a play, beside the encounter of these pages."""
    beside = folder()
    (beside / "scenario.yaml").write_text(TWINNED, encoding="utf-8")
    twin = beside.parent / "twin"
    (twin / "plays").mkdir(parents=True, exist_ok=True)
    (twin / "scenario.yaml").write_text(example, encoding="utf-8")
    (twin / "plays" / "he_is_asked.yaml").write_text(PLAY, encoding="utf-8")
    assert not check([beside], clock=perf_counter).problems
    return twin


def files(listing, folder, tmp_path):
    """Only the files of a listing, as they stand in the smallest scenario's folder."""
    path = folder()
    kept = {tmp_path / line for line in listing.split("\n")}
    for file in [file for file in path.rglob("*") if file.is_file() and file not in kept]:
        file.unlink()
    return path


def test_every_code_has_a_page_and_every_page_a_code():
    assert set(codes()) == used()


def test_the_smallest_scenario_has_no_problem(checked):
    assert checked() == ()


@pytest.mark.parametrize("code", codes())
def test_a_page_shows_what_it_speaks_of(code, folder, tmp_path):
    page = explain(code)
    examples = {kind: (form, text) for kind, form, text in EXAMPLE.findall(page)}
    assert page.startswith(f"# {code}: ")
    bad_form, bad = examples["Bad"]
    good_form, good = examples["Good"]
    assert code in found(bad, bad_form, folder, tmp_path)
    assert code not in found(good, good_form, folder, tmp_path)


def test_an_unknown_code_is_a_key_error():
    with pytest.raises(KeyError):
        explain("../source")


def test_the_page_on_words_has_the_long_lists_whole():
    page = explain("S004")
    assert [word for word in (*FAMILY_OF, *OFFICER_CONDUCT) if f"`{word}`" not in page] == []

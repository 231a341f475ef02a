"""The templates that a new scenario begins from: each is whole, sound, played and explained."""

from pathlib import Path
from time import perf_counter

import pytest

from simulator.authoring import templates as shelf
from simulator.authoring.check import check
from simulator.authoring.plays import read_play
from simulator.authoring.resolve import load
from simulator.authoring.starting import begun, may_be_named, templates

SHELF = Path(shelf.__file__).parent


@pytest.fixture(params=templates())
def begin(request, tmp_path):
    """A scenario begun from a template under another name."""
    for name, text in begun(request.param, "my_own").items():
        file = tmp_path / "my_own" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "my_own"


def test_a_template_checks_clean_under_another_name(begin):
    assert check([begin], clock=perf_counter).problems == ()


def test_a_template_has_scenes_endings_and_a_play_for_each_ending(begin):
    scenario = load(begin / "scenario.yaml").scenario
    assert 6 <= len(scenario.scenes) <= 9
    assert len(scenario.endings) >= 3
    assert {read_play(play)[0].ending for play in begin.glob("plays/*.yaml")} == set(scenario.endings)


def test_a_template_explains_itself(begin):
    comments = [line for line in (begin / "scenario.yaml").read_text(encoding="utf-8").splitlines() if "# " in line]
    assert len(comments) >= 15


@pytest.mark.parametrize("slug", ["", "My_own", "my own", "../x", "a" * 61, "x_", "é"])
def test_what_is_no_id_names_no_scenario(slug):
    assert not may_be_named(slug)


def test_an_unknown_template_is_a_key_error():
    with pytest.raises(KeyError):
        begun("../problems", "my_own")

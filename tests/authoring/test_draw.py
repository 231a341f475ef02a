"""A drawing shows every way of an encounter once, and nothing on it covers anything else."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import Phase as Examples

from simulator.authoring import draw_text
from simulator.authoring.draw import NAME, NoLayout, draw
from simulator.authoring.draw_places import Wish, spaced
from simulator.authoring.draw_values import Box, Kind, strokes
from simulator.authoring.resolve import load
from simulator.engine.taken import Taken
from simulator.model.scenario import Phase
from tests.authoring.large import large
from tests.properties.test_engine import encounters

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = sorted((ROOT / "scenarios").glob("*/scenario.yaml"))
SOME = settings(
    max_examples=25,
    deadline=None,
    phases=[Examples.explicit, Examples.generate],
    suppress_health_check=list(HealthCheck),
)


def ways_of(scenario):
    for scene in scenario.scenes.values():
        for one in (*scene.choices, *scene.acts, *([scene.deadline] if scene.deadline else [])):
            yield from one.ways


def drawn(which):
    return load(which).scenario if isinstance(which, Path) else large(*which)


@pytest.fixture(params=[*SHIPPED, (40, 1), (40, 2), (3, 5)], ids=str, scope="module")
def scenario(request):
    return drawn(request.param)


@pytest.fixture(scope="module")
def drawing(scenario):
    return draw(scenario)


def assert_every_way_once(scenario, drawing):
    shown = Counter((id(way), line.source, line.to) for line in drawing.ways for way in line.ways)
    assert shown == Counter((id(way), way.source, way.to) for way in ways_of(scenario))
    assert {scene.id for scene in drawing.scenes} == scenario.scenes.keys()
    assert {ending.id for ending in drawing.endings} == scenario.endings.keys()


def assert_nothing_covers_anything(drawing):
    boxes = [it.box for it in (*drawing.scenes, *drawing.endings)]
    labels = [way.label for way in drawing.ways]
    assert not [pair for pair in combinations([*boxes, *labels], 2) if pair[0].meets(pair[1])]
    assert all(drawing.page.holds(box) for box in [*boxes, *labels])


def assert_lines_run_clear(drawing):
    boxes = [it.box for it in (*drawing.scenes, *drawing.endings)]
    for way in drawing.ways:
        others = [*boxes, *(other.label for other in drawing.ways if other is not way)]
        for (x1, y1), (x2, y2) in pairwise(way.route):
            course = Box(min(x1, x2) + 0.1, min(y1, y2), abs(x1 - x2) - 0.2, abs(y1 - y2))
            assert not [box for box in others if course.meets(box)], (way.source, way.to)


def test_every_way_of_the_encounter_is_on_it_exactly_once(scenario, drawing):
    assert_every_way_once(scenario, drawing)


def test_no_box_and_no_label_covers_another_and_all_are_on_the_page(drawing):
    assert_nothing_covers_anything(drawing)


def test_no_line_runs_over_a_box_or_over_anothers_label(drawing):
    assert_lines_run_clear(drawing)


@given(encounters())
@SOME
def test_so_it_is_with_any_encounter(scenario):
    made = draw(scenario)
    assert_every_way_once(scenario, made)
    assert_nothing_covers_anything(made)
    assert_lines_run_clear(made)
    assert made == draw(scenario), "the same encounter twice is the same drawing"


def test_every_line_begins_at_its_scene_and_ends_where_it_leads(drawing):
    for way in drawing.ways:
        source, to = drawing.box_of(way.source), drawing.box_of(way.to)
        (x, y), (end_x, end_y) = way.route[0], way.route[-1]
        assert x in (source.x, source.right)
        assert source.y < y < source.bottom
        assert end_x in (to.x, to.right)
        assert to.y < end_y < to.bottom
        if way.back:
            assert to.right < source.x


def test_every_scene_stands_in_the_band_of_its_phase_and_the_endings_come_last(scenario, drawing):
    names = [band.name for band in drawing.bands]
    phases = [phase.value for phase in Phase if any(scene.phase is phase for scene in scenario.scenes.values())]
    assert names == [*phases, "endings"]
    bands = {band.name: band.box for band in drawing.bands}
    for scene in drawing.scenes:
        assert bands[scenario.scenes[scene.id].phase].holds(scene.box)
    assert all(bands["endings"].holds(ending.box) for ending in drawing.endings)


def test_the_words_of_a_label_are_no_wider_than_it(drawing):
    for way in drawing.ways:
        for row in way.rows:
            assert draw_text.width(row.words, NAME - 1 if row.strong else 10, bold=row.strong) < way.label.width
        assert len(way.rows) * 13 < way.label.height


def test_a_label_names_every_choice_or_says_how_many_more(drawing):
    for way in drawing.ways:
        whole = " ".join(row.whole for row in way.rows)
        assert all(one.by in whole for one in way.ways)
        assert (way.kind is Kind.FORCE) is ("(force)" in whole)
        assert (way.kind is Kind.FORCE) is any(row.words.endswith("(force)") for row in way.rows)


def test_a_piece_of_line_is_painted_once(drawing):
    pieces = [(stroke.start, stroke.end, stroke.kind) for stroke in strokes(drawing)]
    assert len(pieces) == len(set(pieces))


def test_counts_stand_on_the_ways_and_add_up_where_lines_join(scenario):
    first = next(ways_of(scenario))
    second = next(way for way in ways_of(scenario) if (way.by, way.to) != (first.by, first.to))
    counts = Counter({Taken(first.source, first.by, first.to): 3, Taken(second.source, second.by, second.to): 2})
    made = draw(scenario, counts)
    told = {key: way.taken for way in made.ways for key in ((one.source, one.by, one.to) for one in way.ways)}
    assert told[first.source, first.by, first.to] >= 3
    assert told[second.source, second.by, second.to] >= 2
    assert sum(way.taken for way in made.ways) == 5
    assert max(stroke.taken for stroke in strokes(made)) >= 3
    assert any("3 runs" in row.words or "5 runs" in row.words for way in made.ways for row in way.rows)
    assert all(way.taken is None for way in draw(scenario).ways)


def test_an_encounter_without_endings_or_ways_is_drawn_too():
    bare = large(2, 1)
    scenes = {name: replace(scene, choices=(), acts=(), deadline=None) for name, scene in bare.scenes.items()}
    made = draw(replace(bare, scenes=scenes, endings={}))
    assert len(made.scenes) == 2
    assert made.ways == made.endings == ()
    assert_nothing_covers_anything(made)


def test_without_the_library_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "igraph", None)
    with pytest.raises(NoLayout, match=r"pip install .*\[draw\]"):
        draw(large(3, 1))


def test_what_stands_in_a_column_keeps_its_order_and_its_gaps_and_goes_where_it_may():
    places = spaced([Wish(10, 1), Wish(0, 1), Wish(100, 1)], ["a", "b", "c"], dict.fromkeys("abc", 8.0), gap=2)
    assert places == {"a": 0.0, "b": 10.0, "c": 100.0}


def test_words_are_cut_and_broken_to_a_room():
    assert draw_text.cut("short", 10, 100) == "short"
    cut = draw_text.cut("a very long way to say it", 10, 60)
    assert cut.endswith("…")
    assert draw_text.width(cut, 10) <= 60
    assert draw_text.broken("", 10, 60, 2) == ()
    lines = draw_text.broken("one two three four five six seven", 10, 60, 2)
    assert len(lines) == 2
    assert all(draw_text.width(line, 10) <= 60 for line in lines)

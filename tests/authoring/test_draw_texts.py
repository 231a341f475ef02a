"""A drawing as SVG and as Mermaid: whole, well formed, told in words too."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from simulator.authoring.draw import draw
from simulator.authoring.draw_mermaid import mermaid
from simulator.authoring.draw_svg import DASHES, OUTCOMES, WORDS, svg, weight_of
from simulator.authoring.draw_values import Kind, Stroke
from simulator.authoring.draw_ways import gathered
from simulator.engine.taken import Taken
from simulator.model.scenario import Fate
from tests.authoring.large import large

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def scenario():
    return replace(large(12, 3), title='He said "<no & no>"\x07')


@pytest.fixture(scope="module")
def drawing(scenario):
    return draw(scenario)


@pytest.fixture(scope="module")
def root(drawing):
    return ET.fromstring(svg(drawing))  # noqa: S314 - it is our own


def test_it_is_well_formed_and_tells_itself_to_those_who_do_not_see_it(root, scenario):
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "title about"
    title, about = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert (title.get("id"), about.get("id")) == ("title", "about")
    assert '"<no & no>"' in title.text
    for name in (*scenario.scenes, *scenario.endings):
        assert name in about.text


def test_it_is_written_in_letters_that_every_code_page_has(scenario):
    text = svg(draw(replace(scenario, title="Señora Peña…")))
    assert text.isascii()
    assert ET.fromstring(text).find(f"{SVG}title").text == "Señora Peña…"  # noqa: S314 - it is our own


def test_every_label_can_be_read_whole_by_hovering(root, drawing):
    titles = [group.find(f"{SVG}title").text for group in root.iter(f"{SVG}g")]
    assert len(titles) == len(drawing.ways) + len(drawing.scenes) + len(drawing.endings)
    for way in drawing.ways:
        assert any(text.startswith(f"{way.source} to {way.to}, {WORDS[way.kind]}:") for text in titles)


def test_no_words_stand_outside_the_page(root, drawing):
    for text in root.iter(f"{SVG}text"):
        assert 0 <= float(text.get("x")) < drawing.page.width
        assert 0 < float(text.get("y")) < drawing.page.height


def test_every_kind_of_way_has_its_own_line_and_its_own_word(root):
    words = [text.text for text in root.iter(f"{SVG}text")]
    assert set(WORDS.values()) <= set(words)
    assert len(set(WORDS.values())) == len(Kind)
    looks = {(DASHES.get(kind), weight_of(Stroke((0, 0), (1, 1), kind), 0)) for kind in Kind}
    assert len(looks) == len(Kind)


def test_every_outcome_has_a_colour_of_its_own_and_its_word(root):
    assert OUTCOMES.keys() == set(Fate)
    assert len(set(OUTCOMES.values())) == len(Fate)
    words = {text.text for text in root.iter(f"{SVG}text")}
    assert {f"ends: {fate.replace('_', ' ')}" for fate in Fate} <= words


def test_what_more_runs_took_is_heavier():
    light, heavy = (Stroke((0, 0), (1, 1), Kind.CHOICE, taken=taken) for taken in (1, 9))
    assert weight_of(light, 9) < weight_of(heavy, 9)


def test_mermaid_has_every_scene_and_every_gathered_line_once(scenario):
    text = mermaid(scenario)
    assert text.startswith("flowchart LR\n")
    for name in (*scenario.scenes, *scenario.endings):
        assert len(re.findall(rf"^ +at_{name}[\[(]", text, re.MULTILINE)) == 1
    lines = re.findall(r'^  at_(\w+) (-->|==>|-\.->)\|"(.*)"\| at_(\w+)$', text, re.MULTILINE)
    assert [(a, b) for a, _, _, b in lines] == [(line.source, line.to) for line in gathered(scenario)]
    for line, (_, arrow, label, _) in zip(gathered(scenario), lines, strict=True):
        assert (arrow == "==>") is (line.kind is Kind.FORCE)
        assert all(told.by in label for told in line.told)


def test_no_words_of_an_author_end_a_mermaid_label(scenario):
    odd = replace(scenario, title="a; b # c\nd")
    assert "accTitle: a, b c d\n" in mermaid(odd)
    for label in re.findall(r'\|"(.*?)"\|', mermaid(scenario)):
        assert not set(label.replace("<br>", "")) & set('"<>`')


def test_mermaid_counts_runs_too(scenario):
    line = gathered(scenario)[0]
    key = next(iter(line.keys))
    assert isinstance(key, Taken)
    assert "<br>7 runs" in mermaid(scenario, {key: 7})

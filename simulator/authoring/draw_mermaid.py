"""An encounter as Mermaid text, for wikis and lesson notes that draw it themselves.

It needs no layout and no library. Lines say by word what they are; Mermaid has one dashed line, so an act's says `act`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from simulator.authoring.draw_svg import MARKS, OUTCOMES
from simulator.authoring.draw_values import Kind
from simulator.authoring.draw_ways import Gathered, gathered
from simulator.engine.taken import Taken
from simulator.model.scenario import Ending, Phase, Scenario

_LINES = {Kind.CHOICE: "-->", Kind.FORCE: "==>", Kind.DEADLINE: "-.->", Kind.ACT: "-.->"}
_DARK = frozenset({"#0072b2", "#d55e00", "#009e73"})
_ENTITIES = {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "&": "#amp;", "`": "#96;"}


def mermaid(scenario: Scenario, taken: Mapping[Taken, int] | None = None) -> str:
    """The flowchart; `taken` counts the runs that took each way, where that is asked."""
    return "\n".join(_lines(scenario, taken)) + "\n"


def _lines(scenario: Scenario, taken: Mapping[Taken, int] | None) -> Iterator[str]:
    yield "flowchart LR"
    yield f"  accTitle: {_flat(scenario.title)}"
    for phase in Phase:
        scenes = [scene.id for scene in scenario.scenes.values() if scene.phase is phase]
        if scenes:
            yield f'  subgraph phase_{phase}["{phase.capitalize()}"]'
            yield from (f'    {_name(scene)}["{_words(scene)}"]' for scene in scenes)
            yield "  end"
    for ending in scenario.endings.values():
        yield from _ending(ending)
    for line in gathered(scenario):
        yield _way(line, taken)
    yield f"  style {_name(scenario.starts)} stroke-width:4px"


def _ending(ending: Ending) -> Iterator[str]:
    colour, outcome = OUTCOMES[ending.outcome], ending.outcome.replace("_", " ")
    ink = "#ffffff" if colour in _DARK else "#000000"
    yield f'  {_name(ending.id)}(["{_words(ending.id)}<br>ends: {outcome}"])'
    yield f"  style {_name(ending.id)} fill:{colour},color:{ink}"


def _way(line: Gathered, taken: Mapping[Taken, int] | None) -> str:
    rows = [_words(told.whole) for told in line.told]
    rows = [MARKS[line.kind] + ":", *rows] if MARKS[line.kind] else rows
    rows += [] if taken is None else [f"{line.count(taken)} runs"]
    return f'  {_name(line.source)} {_LINES[line.kind]}|"{"<br>".join(rows)}"| {_name(line.to)}'


def _name(name: str) -> str:
    """A name that is none of Mermaid's own words, such as `end`."""
    return f"at_{name}"


def _words(words: str) -> str:
    return "".join(_ENTITIES.get(letter, letter if letter.isprintable() else " ") for letter in words)


def _flat(words: str) -> str:
    return " ".join(words.replace(";", ",").replace("#", "").split())

"""Which column every scene, label and bend of a drawing stands in, and in which order down the column.

Phases come one after another; inside a phase a scene stands after those that lead to it, and the fewest ways possible
lead back. igraph's layered layout (Sugiyama) orders the columns so that few lines cross, and its feedback arc set says
which ways lead back. igraph knows no sizes of boxes, so places are draw_places.py's. This refuses them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from simulator.authoring.draw_values import Kind
from simulator.authoring.draw_ways import Gathered
from simulator.model.scenario import Phase, Scenario

ENDINGS = "endings"
_TRIES = 500
_LARGE = 24
"""Scenes from which an encounter is large."""


class NoLayout(Exception):  # noqa: N818 - it names a state of the machine
    """The library that lays graphs out is not installed; the message says how to get it."""


@dataclass(slots=True)
class Plan:
    """Columns of names, each in order down the page, and the pairs of neighbours that are joined. A scene's name is its
    id, a label's its line's number, a bend's where it leads and in which column it stands.
    """

    columns: list[list[object]]
    joined: list[tuple[object, object]]
    chains: list[list[object]]
    bands: list[tuple[str, int, int]]
    back: list[bool] = field(default_factory=list)


def plan(scenario: Scenario, lines: tuple[Gathered, ...]) -> Plan:
    """The columns of an encounter; NoLayout where igraph is missing."""
    igraph = _igraph()
    layers, bands = _layers(igraph, scenario, lines)
    chains = [_chain(n, line, layers) for n, line in enumerate(lines)]
    column_of = {name: 2 * layer + 1 for name, layer in layers.items()}
    column_of |= {name: at for chain in chains for name, at in chain if name not in column_of}
    names = list(column_of)
    joined = sorted(
        {_leftmost(column_of, a, b) for chain in chains for (a, _), (b, _) in pairwise(chain) if a != b},
        key=lambda pair: (names.index(pair[0]), names.index(pair[1])),
    )
    return Plan(
        columns=_ordered(igraph, names, column_of, joined),
        joined=joined,
        chains=[[name for name, _ in chain] for chain in chains],
        bands=bands,
        back=[layers[line.to] < layers[line.source] for line in lines],
    )


def _igraph() -> Any:  # noqa: ANN401 - igraph has no types
    try:
        import igraph  # noqa: PLC0415 - 50 ms and an optional package: only who draws pays for it
    except ImportError:
        raise NoLayout(
            "Drawing needs the package igraph. Install it with: pip install 'deescalation-simulator[draw]' "
            "(in a checkout: pip install -e '.[draw]')"
        ) from None
    return igraph


def _layers(
    igraph: Any,  # noqa: ANN401
    scenario: Scenario,
    lines: tuple[Gathered, ...],
) -> tuple[dict[object, int], list[tuple[str, int, int]]]:
    """A layer for each scene and ending, and the layers of each band (first, last)."""
    layers: dict[object, int] = {}
    bands: list[tuple[str, int, int]] = []
    first, most = 0, 4 if len(scenario.scenes) < _LARGE else 3
    for phase in Phase:
        scenes = [scene.id for scene in scenario.scenes.values() if scene.phase is phase]
        if not scenes:
            continue
        inside = _columns(_depths(igraph, scenes, lines), most)
        layers |= {name: first + depth for name, depth in inside.items()}
        last = first + max(inside.values())
        bands.append((phase.value, first, last))
        first = last + 1
    if scenario.endings:
        layers |= dict.fromkeys(scenario.endings, first)
        bands.append((ENDINGS, first, first))
    return layers, bands


def _depths(igraph: Any, scenes: list[str], lines: Iterable[Gathered]) -> dict[str, int]:  # noqa: ANN401
    """How many scenes of the same phase come before each, along the longest way that leads onward."""
    number = {name: n for n, name in enumerate(scenes)}
    pairs = [(line.source, line.to) for line in lines if line.source in number and line.to in number]
    arcs = sorted({(number[a], number[b]) for a, b in pairs if a != b})
    graph = igraph.Graph(n=len(scenes), edges=arcs, directed=True)
    graph.delete_edges(graph.feedback_arc_set(method="eades"))
    depths = [0] * len(scenes)
    for here in graph.topological_sorting():
        for after in graph.successors(here):
            depths[after] = max(depths[after], depths[here] + 1)
    return {name: depths[n] for name, n in number.items()}


def _columns(depths: dict[str, int], most: int) -> dict[str, int]:
    """At most so many columns: in a phase with a longer chain, scenes that follow one another share a column, or the page
    would be a ribbon.
    """
    whole = max(depths.values()) + 1
    return depths if whole <= most else {name: depth * most // whole for name, depth in depths.items()}


def _chain(n: int, line: Gathered, layers: dict[object, int]) -> list[tuple[object, int]]:
    """What a line runs through, with the columns: its label beside its source, then a bend in each column between. Ways
    of a kind to the same scene share their bends, so that many lines become one.
    """
    start, end = 2 * layers[line.source] + 1, 2 * layers[line.to] + 1
    if line.source == line.to:
        return [(line.source, start), (n, start + 1), (line.to, end)]
    if end > start:
        return [
            (line.source, start),
            (n, start + 1),
            *_bends(line.to, line.kind, range(start + 2, end)),
            (line.to, end),
        ]
    bends = _bends(line.to, line.kind, range(start - 2, end, -1))
    return [(line.source, start), (n, start - 1), *bends, (line.to, end)]


def _bends(to: str, kind: Kind, columns: range) -> list[tuple[object, int]]:
    back = columns.step < 0
    return [((to, kind, back, column), column) for column in columns]


def _leftmost(column_of: dict[object, int], a: object, b: object) -> tuple[object, object]:
    return (a, b) if column_of[a] < column_of[b] else (b, a)


def _ordered(
    igraph: Any,  # noqa: ANN401
    names: list[object],
    column_of: dict[object, int],
    joined: list[tuple[object, object]],
) -> list[list[object]]:
    number = {name: n for n, name in enumerate(names)}
    graph = igraph.Graph(n=len(names), edges=[(number[a], number[b]) for a, b in joined], directed=True)
    placed = graph.layout_sugiyama(layers=[column_of[name] for name in names], maxiter=_TRIES)
    across = {name: placed[number[name]][0] for name in names}
    columns: list[list[object]] = [[] for _ in range(max(column_of.values()) + 1)]
    for name in sorted(names, key=lambda one: (across[one], number[one])):
        columns[column_of[name]].append(name)
    return columns

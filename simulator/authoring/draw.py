"""An encounter as a drawing: phases as bands across the page, scenes in columns, every way with its label on it.

It is for an author to see the whole. It refuses paint; draw_svg.py and the window have that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from simulator.authoring import draw_text
from simulator.authoring.draw_columns import ENDINGS, NoLayout, Plan, plan
from simulator.authoring.draw_places import settle
from simulator.authoring.draw_routes import Placed, route
from simulator.authoring.draw_values import Band, Box, Drawing, DrawnEnding, DrawnScene, DrawnWay, Kind, Row
from simulator.authoring.draw_ways import Gathered, Told, gathered, seconds
from simulator.engine.taken import Taken
from simulator.model.scenario import Ending, Scenario, Scene

__all__ = ["NoLayout", "draw"]

NAME, SMALL = 12.0, 10.0
"""Sizes of names and of everything else, in points."""
NAME_ROW, SMALL_ROW = 16.0, 13.0
MARGIN, HEAD, BAND_HEAD = 24.0, 104.0, 34.0
PAD = 7.0
_SCENE_WIDE, _ENDING_WIDE, _LABEL_WIDE = 164.0, 190.0, 196.0
_SWING, _GAP, _BEND_WIDE = 42.0, 10.0, 8.0
_LABEL_ROOM = _LABEL_WIDE - 2 * PAD - 4
_AIR = 30.0
"""Room above and below a scene together, so that its lines can fan out."""
_MOST_IN_A_LABEL = 4
_LEAST_WIDE = 1120.0
_GIST = 2
_TIES = {"bend": 6.0, "other": 1.0}


@dataclass(frozen=True, slots=True)
class _Size:
    width: float
    height: float


def draw(scenario: Scenario, taken: Mapping[Taken, int] | None = None, notes: tuple[str, ...] = ()) -> Drawing:
    """The drawing of an encounter; `taken` counts how many runs took each way, where that is asked. NoLayout where the
    library that lays it out is missing.
    """
    lines = gathered(scenario)
    planned = plan(scenario, lines)
    rows = [_rows(line, planned, n, taken) for n, line in enumerate(lines)]
    placed = _placed(planned, _sizes(scenario, planned, rows))
    ways = tuple(_way(n, line, rows[n], planned, placed, taken) for n, line in enumerate(lines))
    bands = _bands(planned, placed)
    return Drawing(
        id=scenario.id,
        title=scenario.title,
        says=_says(scenario, lines),
        page=Box(0, 0, max(placed.right + MARGIN, _LEAST_WIDE), placed.bottom + MARGIN),
        bands=bands,
        scenes=tuple(_scene(scenario, scene, placed.boxes[scene.id]) for scene in scenario.scenes.values()),
        endings=tuple(_ending(ending, placed.boxes[ending.id]) for ending in scenario.endings.values()),
        ways=ways,
        notes=notes,
    )


def _says(scenario: Scenario, lines: tuple[Gathered, ...]) -> str:
    ways = sum(len(line.told) for line in lines)
    return f"{len(scenario.scenes)} scenes, {len(scenario.endings)} endings, {ways} ways in {len(lines)} lines"


def _rows(line: Gathered, planned: Plan, n: int, taken: Mapping[Taken, int] | None) -> tuple[Row, ...]:
    """What the label says: each way by what it is taken and when, the first few of many; where to, if that is not next
    to it; how many runs took it.
    """
    rows: list[Row] = []
    shown = line.told if len(line.told) <= _MOST_IN_A_LABEL else line.told[: _MOST_IN_A_LABEL - 1]
    before = ""
    for told in shown:
        if told.by != before:
            rows.append(_called(told))
        rows += _lesser(told.when)
        before = told.by
    if len(shown) < len(line.told):
        more = "; ".join(told.whole for told in line.told[len(shown) :])
        rows.append(Row(f"and {len(line.told) - len(shown)} more", strong=False, whole=more))
    if len(planned.chains[n]) > 3 or planned.back[n]:
        rows += _lesser(f"{'back to' if planned.back[n] else 'to'} {line.to}")
    if taken is not None:
        count = line.count(taken)
        rows.append(Row(words := f"{count} {'run' if count == 1 else 'runs'}", whole=words))
    return tuple(rows)


def _called(told: Told) -> Row:
    """By what a way is taken; that it is force is never cut away."""
    mark = " (force)" if told.kind is Kind.FORCE else ""
    room = _LABEL_ROOM - draw_text.width(mark, NAME - 1, bold=True)
    return Row(draw_text.cut(told.by, NAME - 1, room, bold=True) + mark, whole=told.by + mark)


def _lesser(words: str) -> list[Row]:
    """Words that say when or where to, in two lines at most; the first bears the whole."""
    lines = draw_text.broken(words, SMALL, _LABEL_ROOM, 2)
    return [Row(line, strong=False, whole="" if n else words) for n, line in enumerate(lines)]


def _sizes(scenario: Scenario, planned: Plan, rows: list[tuple[Row, ...]]) -> dict[object, _Size]:
    sizes: dict[object, _Size] = {name: _Size(0.0, 2.0) for column in planned.columns for name in column}
    wide = _widest(scenario.scenes, _SCENE_WIDE)
    for scene in scenario.scenes.values():
        tall = len(_gist(scene)) * SMALL_ROW + (SMALL_ROW if scene.deadline else 0)
        sizes[scene.id] = _Size(wide, NAME_ROW + tall + 2 * PAD)
    wide = _widest(scenario.endings, _ENDING_WIDE)
    for ending in scenario.endings.values():
        sizes[ending.id] = _Size(wide, NAME_ROW + SMALL_ROW * (1 + len(_said(ending))) + 2 * PAD)
    for n, label in enumerate(rows):
        wide = max(draw_text.width(row.words, NAME - 1 if row.strong else SMALL, bold=row.strong) for row in label)
        sizes[n] = _Size(wide + 2 * PAD + 4, len(label) * SMALL_ROW + 8)
    return sizes


def _widest(names: Iterable[str], least: float) -> float:
    return max([least, *(draw_text.width(name, NAME, bold=True) + 2 * PAD + 10 for name in names)])


def _placed(planned: Plan, sizes: Mapping[object, _Size]) -> Placed:
    ties: dict[object, dict[object, float]] = {}
    for a, b in planned.joined:
        weight = _TIES["bend" if isinstance(a, tuple) and isinstance(b, tuple) else "other"]
        ties.setdefault(a, {})[b] = weight
        ties.setdefault(b, {})[a] = weight
    tall = {name: size.height + (0 if isinstance(name, int | tuple) else _AIR) for name, size in sizes.items()}
    middles = settle(planned.columns, tall, ties, _GAP)
    x, down = MARGIN + 14, HEAD + BAND_HEAD + 10
    columns: list[tuple[float, float]] = []
    boxes: dict[object, Box] = {}
    for column in planned.columns:
        wide = max([_BEND_WIDE, *(sizes[name].width for name in column)]) if column else 0.0
        for name in column:
            it = sizes[name]
            own = it.width or wide
            boxes[name] = Box(x + (wide - own) / 2, down + middles[name] - it.height / 2, own, it.height)
        columns.append((x, x + wide))
        x += wide + (_SWING if wide else 0)
    bottom = max((box.bottom for box in boxes.values()), default=down)
    return Placed(boxes=boxes, columns=columns, right=x - _SWING + 14, bottom=bottom + 18)


def _bands(planned: Plan, placed: Placed) -> tuple[Band, ...]:
    """Each band from half the swing before its first column to half the swing before the next band's."""
    starts = [placed.columns[2 * first + 1][0] for _, first, _ in planned.bands]
    lefts = [MARGIN, *(start - _SWING / 2 for start in starts[1:])]
    rights = [*lefts[1:], placed.right]
    return tuple(
        Band(name if name != ENDINGS else "endings", Box(left, HEAD, right - left, placed.bottom - HEAD))
        for (name, _, _), left, right in zip(planned.bands, lefts, rights, strict=True)
    )


def _way(
    n: int,
    line: Gathered,
    rows: tuple[Row, ...],
    planned: Plan,
    placed: Placed,
    taken: Mapping[Taken, int] | None,
) -> DrawnWay:
    return DrawnWay(
        source=line.source,
        to=line.to,
        kind=line.kind,
        ways=tuple(told.way for told in line.told),
        rows=rows,
        label=placed.boxes[n],
        route=route(planned, placed, n),
        back=planned.back[n],
        taken=None if taken is None else line.count(taken),
    )


def _scene(scenario: Scenario, scene: Scene, box: Box) -> DrawnScene:
    stay = [choice.id for choice in scene.choices if not choice.ways]
    says = f"{scene.id}: {_first_words(scene)}" + (f" Stays here: {', '.join(stay)}." if stay else "")
    return DrawnScene(
        id=scene.id,
        gist=_gist(scene),
        box=box,
        starts=scene.id == scenario.starts,
        deadline=f"decide in {seconds(scene.deadline.at_ms)}" if scene.deadline else "",
        says=says,
    )


def _ending(ending: Ending, box: Box) -> DrawnEnding:
    return DrawnEnding(
        id=ending.id,
        outcome=ending.outcome.value,
        gist=_said(ending),
        box=box,
        says=f"{ending.id}, {ending.outcome.value.replace('_', ' ')}: {' '.join(ending.says.split())}",
    )


def _gist(scene: Scene) -> tuple[str, ...]:
    return draw_text.broken(_first_words(scene), SMALL, _SCENE_WIDE - 2 * PAD, _GIST)


def _said(ending: Ending) -> tuple[str, ...]:
    return draw_text.broken(ending.says, SMALL, _ENDING_WIDE - 2 * PAD - 8, _GIST)


def _first_words(scene: Scene) -> str:
    """What the scene's first line says, what is seen before what is said."""
    ordered = sorted(scene.lines, key=lambda line: line.speaker != "stage")
    return " ".join(ordered[0].words.split()) if ordered else ""

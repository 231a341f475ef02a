"""Pictures of a report as plain shapes: the HTML writes them as SVG, the PDF draws them. It refuses colours of its own:
a shape says what it is, and each page says how that looks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from simulator.screens.looked_back import CurveView
from simulator.screens.values import DebriefScreen, TimelineMark

TIMELINE = (720.0, 210.0)
"""Width and height of the picture, in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line through points. `kind` is what it draws: `wall`, `fence`, `door`, `axis`, `curve`, ..."""

    kind: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A rectangle."""

    kind: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A round mark; hollow where `seen` is false."""

    kind: str
    x: float
    y: float
    seen: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words at a point; `anchor` is `start`, `middle` or `end`."""

    words: str
    x: float
    y: float
    anchor: str = "start"
    strong: bool = False


Shape = Stroke | Block | Dot | Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Shapes on a sheet of `size` points, and in words what they show."""

    size: tuple[float, float]
    shapes: tuple[Shape, ...]
    says: str


def timeline_picture(review: DebriefScreen) -> Picture:
    """The run over story time: what was decided, force, what was learned, and the curves below."""
    width = TIMELINE[0] - 150
    at = _spread(review, 140, width)
    shapes: list[Shape] = [Stroke(kind="axis", points=((140, 24), (140 + width, 24)))]
    shapes += [shape for mark in review.timeline for shape in _mark(mark, at(mark.at_ms))]
    row = (TIMELINE[1] - 68) / max(len(review.curves), 1)
    for n, curve in enumerate(review.curves):
        shapes += _curve(curve, [(at(ms), value) for ms, value in curve.points], 58 + n * row, row - 16, 140 + width)
    return Picture(size=TIMELINE, shapes=tuple(shapes), says=_timeline_words(review))


def _spread(review: DebriefScreen, left: float, width: float) -> Callable[[int], float]:
    """Story time to a place on the line: decisions stand evenly apart, however long the wait between them was."""
    times = sorted({0, *(beat.at_ms for beat in review.beats), max(review.duration_ms, 1)})
    gap = width / (len(times) - 1)

    def at(ms: int) -> float:
        n = min(bisect_right(times, ms), len(times) - 1)
        since, until = times[n - 1], times[n]
        return round(left + gap * (n - 1 + min(max(ms - since, 0) / (until - since), 1.0)), 1)

    return at


_ON_LINE = {"decision": "decision", "force": "force", "flag": "flag", "end": "end"}


def _mark(mark: TimelineMark, x: float) -> Iterator[Shape]:
    if mark.kind == "reveal":
        yield Stroke(kind="reveal", points=((x, 20), (x, 28)))
    elif mark.kind in _ON_LINE:
        yield Dot(kind=_ON_LINE[mark.kind] if mark.tone == "none" else mark.tone, x=x, y=24)
        if mark.beat is not None:
            yield Label(words=f"{mark.beat + 1}", x=x, y=15, anchor="middle", strong=True)
            yield Label(words=f"{mark.at_ms // 60_000}:{mark.at_ms // 1000 % 60:02d}", x=x, y=42, anchor="middle")


def _curve(
    curve: CurveView, points: list[tuple[float, float]], top: float, tall: float, right: float
) -> Iterator[Shape]:
    def y(value: float) -> float:
        return round(top + tall - (value - curve.low) / (curve.high - curve.low) * tall, 1)

    yield Label(words=curve.title, x=130, y=top + tall / 2 + 3, anchor="end")
    yield Stroke(kind="grid", points=((140, top + tall), (right, top + tall)))
    stepped: list[tuple[float, float]] = []
    for n, (x, value) in enumerate(points):
        stepped += ([(x, y(points[n - 1][1]))] if n else []) + [(x, y(value))]
    if stepped:
        stepped.append((right, stepped[-1][1]))
        yield Stroke(kind="curve", points=tuple(stepped))
        yield Label(words=_value(curve, points[-1][1]), x=right - 2, y=stepped[-1][1] - 3, anchor="end")


def _value(curve: CurveView, value: float) -> str:
    return curve.bands[round(value)].replace("_", " ") if curve.bands else f"{value:g}"


def _timeline_words(review: DebriefScreen) -> str:
    forces = sum(1 for beat in review.beats if beat.tone != "none")
    return (
        f"{len(review.beats)} decisions, {forces} with force, over {review.duration_ms // 60_000}:"
        f"{review.duration_ms // 1000 % 60:02d} of story time. The list of moments says the same in words."
    )

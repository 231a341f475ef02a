"""What only a debrief shows: the roads not taken, and the curves of a run, as plain values.

It is made with hindsight and says so. It refuses to stand beside a grade: neither reads the other.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.screens.plan import Map


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingView:
    """An ending in few words, with how it went: `peaceful`, `wounded`, ...; `unhurt` where nobody was."""

    words: str
    outcome: str
    unhurt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadView:
    """One thing that could be done, whether it was, and the endings that it left within reach."""

    words: str
    taken: bool
    endings: tuple[EndingView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadsView:
    """A decision's roads. `within` is how many endings were within reach before it, of `of` that there are; `last` where
    after this one none was left in which nobody is badly hurt.
    """

    roads: tuple[RoadView, ...]
    within: int
    of: int
    last: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveView:
    """A stepped line over the run: `points` are (story time in milliseconds, value), and a value holds to the next one;
    `low` and `high` bound the values; `bands` names the values 0, 1, 2, ... of an inner state.
    """

    title: str
    unit: str
    points: tuple[tuple[int, float], ...]
    low: float
    high: float
    bands: tuple[str, ...] = ()

    def at(self, at_ms: int) -> float | None:
        """The value at a moment; None before the first point."""
        return next((value for since, value in reversed(self.points) if since <= at_ms), None)

    def words_at(self, at_ms: int) -> str:
        """The value at a moment in words, `14 ft` or `rising`; empty before the first point."""
        value = self.at(at_ms)
        if value is None:
            return ""
        if self.bands:
            return self.bands[round(value)].replace("_", " ")
        unit = self.unit.removesuffix("s") if value == 1 else self.unit
        return f"{value:g} {unit}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherSideView:
    """One person's side of a moment. `felt` are (what, band) of inner states; `saw` sentences on what was in their view."""

    name: str
    at: str
    words: str
    felt: tuple[tuple[str, str], ...]
    saw: tuple[str, ...]
    map: Map

"""What a line between two people meets, for every pair of spots and every way that the doors may stand.

It is for turning geometry into tables once, so that no guard measures anything in play. It refuses to measure twice:
feet and crossings are simulator.model.place's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from simulator.engine.layout import Field, Layout
from simulator.model.place import Place, barrier, covered, distance, in_sight
from simulator.model.scenario import OFFICER

Clear = tuple[int, frozenset[int]]
"""The doors that matter to one line, and the ways in which they must stand for it to be clear."""


class Sight:
    """The lines between officer and people, tabulated on first asking."""

    __slots__ = ("_layout", "_lines", "_open", "_place")

    def __init__(self, place: Place, layout: Layout) -> None:
        self._place = place
        self._layout = layout
        self._open = dict.fromkeys(place.doors, "open")
        self._lines: dict[tuple[str, str, bool], Clear | None] = {}

    def where(self, person: str) -> Field | None:
        """The field that says where a person stands; None where that never changes nor is said."""
        return self._layout.world.get(f"{person}.at")

    def pairs(self, person: str) -> Iterator[tuple[int, str, str]]:
        """Every pair of known spots of officer and person, with the bits that say so."""
        mine, theirs = self.where(OFFICER), self.where(person)
        if mine is None or theirs is None:
            return
        both = product(mine.values.items(), theirs.values.items()) if mine is not theirs else ()
        for (code, one), (other_code, other) in both:
            if str(one) in self._place.spots and str(other) in self._place.spots:
                yield code | other_code, str(one), str(other)

    def feet(self, person: str) -> dict[int, float]:
        """Distance by where the two stand."""
        return {bits: distance(self._place, one, other) for bits, one, other in self.pairs(person)}

    def cover(self, person: str) -> dict[int, bool]:
        """Whether the officer has cover, by where the two stand."""
        return {bits: covered(self._place, one, other, None) for bits, one, other in self.pairs(person)}

    def clear(self, person: str, *, to_walk: bool) -> dict[int, Clear | None]:
        """By where the two stand: which doors must stand how for nothing to stop sight (or movement)."""
        return {bits: self._line(one, other, to_walk) for bits, one, other in self.pairs(person)}

    def _line(self, one: str, other: str, to_walk: bool) -> Clear | None:
        key = (min(one, other), max(one, other), to_walk)
        if key not in self._lines:
            self._lines[key] = self._measure(one, other, to_walk)
        return self._lines[key]

    def _measure(self, one: str, other: str, to_walk: bool) -> Clear | None:
        """None where something fast is between. A door matters where it alone, shut, would stop the line."""
        stopped = self._stopped(to_walk)
        if stopped(one, other, self._open):
            return None
        passing = ("open", "ajar") if to_walk else ("open",)
        mask, ways = 0, [0]
        for door, it in self._place.doors.items():
            if not stopped(one, other, {**self._open, door: "shut"}):
                continue
            stands = self._layout.world.get(door)
            if stands is None and it.starts not in passing:
                return None
            if stands is not None:
                codes = [stands.codes[state] for state in passing if state in stands.codes]
                codes += [0] if it.starts in passing else []
                mask, ways = mask | stands.mask, [way | code for way in ways for code in codes]
        return mask, frozenset(ways)

    def _stopped(self, to_walk: bool) -> Callable[[str, str, dict[str, str]], bool]:
        if to_walk:
            return lambda one, other, doors: barrier(self._place, one, other, doors)
        return lambda one, other, doors: not in_sight(self._place, one, other, doors)

    def doors(self, table: dict[int, Clear | None]) -> tuple[Field, ...]:
        """The doors that any line of a table depends on."""
        masks = [line[0] for line in table.values() if line is not None]
        fields = (self._layout.world[door] for door in self._place.doors if door in self._layout.world)
        return tuple(field for field in fields if any(mask & field.mask for mask in masks))

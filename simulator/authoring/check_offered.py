"""What is wrong with choices that may be open together: too much to read, or the same words twice.

It is for the screen that an officer sees under time pressure. Words count where they may be new: the clock starts when
the lines have been delivered, so only choices are read against it, and a choice that stood word for word in every way
to the scene has been read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce
from operator import or_

from simulator.authoring.problems import Problem
from simulator.authoring.values import Source
from simulator.authoring.walks import play_of, told
from simulator.engine.explore import Exploration, seen
from simulator.engine.tables import SceneTable, Taken
from simulator.model.guards import ALWAYS
from simulator.model.scenario import Scene

WORDS_A_SECOND = 3
SPARE_MS = 1000
"""Reading time: so many words a second, and one second more to decide."""


def offered_problems(found: Exploration, source: Source) -> Iterator[Problem]:
    """Deadlines shorter than what is to be read, and two open choices with the same words."""
    read = _read_before(found)
    tables = {name: found.program.tables[name] for name in found.scenes}
    masks = {name: _asks(table) for name, table in tables.items() if table.choices}
    for name, different in seen(found, masks).items():
        moments = [(_open(tables[name], bits), state) for bits, state in different.items()]
        yield from _too_short(found, source, found.program.scenario.scenes[name], moments, read[name])
        yield from _alike(found, source, moments)


_Moments = list[tuple[tuple[Taken, ...], int]]
"""Which choices are open together, and the nearest situation in which they are."""


def _asks(table: SceneTable) -> int:
    return reduce(or_, (taken.test.reads | taken.spent for taken in table.choices.values()), 0)


def _open(table: SceneTable, bits: int) -> tuple[Taken, ...]:
    return tuple(taken for taken in table.choices.values() if not bits & taken.spent and taken.test.open(bits))


def _too_short(
    found: Exploration, source: Source, scene: Scene, moments: _Moments, read: frozenset[str]
) -> Iterator[Problem]:
    if scene.deadline is None:
        return
    words, state = max(((_new_words(open_now, read), state) for open_now, state in moments), key=lambda it: it[0])
    needed_ms = SPARE_MS + 1000 * words // WORDS_A_SECOND
    if scene.deadline.at_ms < needed_ms:
        shows = f"The open choices have {words} words to read, {needed_ms / 1000:.1f} s; the deadline is shorter"
        walk = found.path(state)
        hint, play = "Shorten the choices, or give more time.", play_of(found.program, walk, f"{shows}.")
        yield source.problem("T002", ("scenes", scene.id, "deadline"), f"{shows} ({told(walk)}).", hint, play)


def _new_words(open_now: tuple[Taken, ...], read: frozenset[str]) -> int:
    return sum(len(it.choice.words.split()) for it in open_now if it.choice.words not in read)


def _alike(found: Exploration, source: Source, moments: _Moments) -> Iterator[Problem]:
    said: set[str] = set()
    for open_now, state in moments:
        first: dict[str, str] = {}
        for taken in open_now:
            words = " ".join(taken.choice.words.casefold().split())
            other = first.setdefault(words, taken.choice.id)
            if other != taken.choice.id and taken.choice.ref not in said:
                said.add(taken.choice.ref)
                shows = f'"{taken.choice.id}" reads the same as "{other}", and both may be open'
                walk, at = found.path(state), ("scenes", taken.choice.scene, "choices", taken.choice.id)
                hint, play = "Say what differs, or shut one with a when.", play_of(found.program, walk, f"{shows}.")
                yield source.problem("C008", at, f"{shows} ({told(walk)}).", hint, play)


def _read_before(found: Exploration) -> Mapping[str, frozenset[str]]:
    """The words that have been read for certain when a scene is entered: those of choices that are always offered in
    every scene from which it is entered, and of what had been read there.
    """
    scenes = found.program.scenario.scenes
    always = {name: frozenset(it.words for it in scenes[name].choices if it.when == ALWAYS) for name in found.scenes}
    sources: dict[str, set[str]] = {name: set() for name in always}
    for way in found.ways:
        if way.to in sources:
            sources[way.to].add(way.source)
    everything = frozenset[str]().union(*always.values())
    read = {name: frozenset() if name == found.program.scenario.starts else everything for name in always}
    changed = True
    while changed:
        changed = False
        for name, before in sources.items():
            now = reduce(frozenset.intersection, (read[it] | always[it] for it in before), read[name])
            changed, read[name] = changed or now != read[name], now
    return read

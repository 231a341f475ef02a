"""What is wrong with an encounter's words and places, seen without playing it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.authoring import reading_level
from simulator.authoring.mistaken import mistakes
from simulator.authoring.problems import Path, Problem
from simulator.authoring.values import Source, Text
from simulator.model.place import lies_on_something
from simulator.model.scenario import Act, Line, Scenario, Scene

LONGEST_LINE = 300
LONG_LINE = 20
"""From how many words on a line must read easily."""
HARDEST = 10.0
"""The highest school grade of a long line."""


_ASIDE = re.compile(r"\(([^()]+)\)\s*(\S?)")
"""What stands in parentheses, and whether words follow."""
_AN_ID = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")
_FILLED_IN = re.compile(r"\{([^{}]*)\}")


def word_problems(scenario: Scenario, source: Source) -> Iterator[Problem]:
    """Words that may not stand in a scenario, lines that are too long or too hard, names that nobody has, and sounds
    that nobody can read.
    """
    for text in _texts(source.value):
        for said, hint in mistakes(text):
            yield source.on(text, "C002", said, hint)
    for path, words in _shown(scenario, source):
        yield from _line_problems(path, words, scenario, source)
    yield from _asides(scenario, source)
    for scene in scenario.scenes.values():
        for path, act in acts_by_path(scene, source):
            if act.sound and not act.do and not act.lines:
                message = f'"{act.sound}" is heard, and whoever cannot hear reads nothing of it.'
                yield source.problem("C007", (*path, "sound"), message, "Say with do or line what is heard.")


def _line_problems(path: Path, words: str, scenario: Scenario, source: Source) -> Iterator[Problem]:
    if len(words) > LONGEST_LINE and path[0] in {"scenes", "endings"}:
        message = f"This line has {len(words)} characters, more than {LONGEST_LINE}."
        yield source.problem("C001", path, message, "Make two of it.")
    elif len(reading_level.words(words)) > LONG_LINE and (grade := reading_level.grade(words)) > HARDEST:
        message = f"This line reads at school grade {grade:.0f}, above {HARDEST:.0f}; time presses here."
        yield source.problem("C009", path, message, "Shorter sentences, shorter words.")
    for found in _AN_ID.finditer(words):
        message = f'"{found[0]}" is a name of this file, or looks like one, and would be read as it stands.'
        yield source.problem("C012", path, message, "Say it in words.")
    for found in _FILLED_IN.finditer(words):
        who, _, what = found[1].partition(".")
        if who not in scenario.people or what != "name" or not scenario.people[who].name:
            message = f"{found[0]} is filled in with nothing."
            yield source.problem("C004", path, message, "Write {PERSON.name}, of a person who has a name.")


def _asides(scenario: Scenario, source: Source) -> Iterator[Problem]:
    """How a person speaks, written where it would be shown as spoken."""
    for scene in scenario.scenes.values():
        for path, line in _lines(scene, source):
            aside = _ASIDE.search(line.words)
            if aside and line.speaker != "stage":
                message = f'"({aside[1]})" stands among the words that are spoken.'
                first = aside.start() == 0 and aside[2]
                hint = f"Write {line.speaker} ({aside[1]}): and the words." if first else "Tell it as a line of stage."
                yield source.problem("C011", path, message, hint)


def _lines(scene: Scene, source: Source) -> Iterator[tuple[Path, Line]]:
    yield from ((("scenes", scene.id, "lines", n), line) for n, line in enumerate(scene.lines))
    yield from (((*path, "line"), line) for path, act in acts_by_path(scene, source) for line in act.lines)


def _texts(it: object) -> Iterator[Text]:
    if isinstance(it, Text):
        if " " in it or it.isalpha():
            yield it
    elif isinstance(it, dict | list):
        for inner in it.values() if isinstance(it, dict) else it:
            yield from _texts(inner)


def _shown(scenario: Scenario, source: Source) -> Iterator[tuple[Path, str]]:
    """Everything that the trainee reads, with its path."""
    yield ("briefing",), scenario.briefing
    yield ("content_note",), scenario.content_note
    yield from ((("endings", ending.id, "says"), ending.says) for ending in scenario.endings.values())
    for scene in scenario.scenes.values():
        at: Path = ("scenes", scene.id)
        for choice in scene.choices:
            yield (*at, "choices", choice.id, "do"), choice.do
            yield (*at, "choices", choice.id, "say"), choice.say
        for path, act in acts_by_path(scene, source):
            yield (*path, "do"), act.do
        yield from ((path, line.words) for path, line in _lines(scene, source))


def acts_by_path(scene: Scene, source: Source) -> Iterator[tuple[Path, Act]]:
    """The acts of a scene and then its meanwhile entries, as the model holds them, each with its path in the file."""
    at: Path = ("scenes", scene.id)
    acts = sum(1 for n in range(len(scene.acts)) if (*at, "acts", n) in source.values)
    for n, act in enumerate(scene.acts):
        yield ((*at, "acts", n) if n < acts else (*at, "meanwhile", n - acts)), act


def place_problems(scenario: Scenario, source: Source) -> Iterator[Problem]:
    """Spots where nobody can stand."""
    for spot in scenario.place.spots:
        what = lies_on_something(scenario.place, spot)
        if what is not None:
            yield source.problem("S019", ("place", "spots", spot), f'"{spot}" lies {what}.', "Move it off.")

"""What is wrong with an encounter's words, times and places, seen without playing it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simulator.authoring.problems import Path, Problem
from simulator.authoring.values import Source, Text
from simulator.model.guards import ALWAYS
from simulator.model.place import lies_on_something
from simulator.model.scenario import Act, Scenario, Scene

LONGEST_LINE = 300
WORDS_A_SECOND = 3

_MISTAKES = (
    (r"excited delirium", "No such diagnosis may stand here.", "Say what is seen: sweating, shouting, confused."),
    (
        r"(?:il)?legal(?:ly)?",
        "Nobody here says what is legal.",
        "The scorecard says what supports justification, and why.",
    ),
    (r"last resort", "The law has no last resort.", "Say what other resources were safe and feasible."),
    (
        r"no other (?:option|choice|alternative)s?",
        "The law does not ask for this.",
        "Say what else was open, and why not.",
    ),
    (
        r"(?:21|twenty-one)[- ]f(?:oo|ee)t rule",
        "There is no such rule in law.",
        "State the distance, and what it means here.",
    ),
    (r"duty to retreat", "An officer need not retreat (835a(d)).", "Stepping back is a technique: call it that."),
)
_MISTAKEN = tuple((re.compile(rf"\b{words}\b", re.IGNORECASE), message, hint) for words, message, hint in _MISTAKES)
_FILLED_IN = re.compile(r"\{([^{}]*)\}")


def word_problems(scenario: Scenario, source: Source) -> Iterator[Problem]:
    """Words that may not stand in a scenario, lines that are too long, and names that nobody has."""
    for text in _texts(source.value):
        for mistake, message, hint in _MISTAKEN:
            if found := mistake.search(text):
                said = f'"{found.group()}": {message[0].lower()}{message[1:]}'
                yield source.on(text, "C002", said, hint)
    for path, words in _shown(scenario, source):
        if len(words) > LONGEST_LINE:
            message = f"This line has {len(words)} characters, more than {LONGEST_LINE}."
            yield source.problem("C001", path, message, "Make two of it.")
        for found in _FILLED_IN.finditer(words):
            who, _, what = found[1].partition(".")
            if who not in scenario.people or what != "name" or not scenario.people[who].name:
                message = f"{found[0]} is filled in with nothing."
                yield source.problem("C004", path, message, "Write {PERSON.name}, of a person who has a name.")


def _texts(it: object) -> Iterator[Text]:
    if isinstance(it, Text):
        if " " in it or it.isalpha():
            yield it
    elif isinstance(it, dict | list):
        for inner in it.values() if isinstance(it, dict) else it:
            yield from _texts(inner)


def _shown(scenario: Scenario, source: Source) -> Iterator[tuple[Path, str]]:
    """Everything that the trainee reads, with its path."""
    yield from ((("endings", ending.id, "says"), ending.says) for ending in scenario.endings.values())
    for scene in scenario.scenes.values():
        at: Path = ("scenes", scene.id)
        yield from (((*at, "lines", n), line.words) for n, line in enumerate(scene.lines))
        for choice in scene.choices:
            yield (*at, "choices", choice.id, "do"), choice.do
            yield (*at, "choices", choice.id, "say"), choice.say
        for path, act in acts_by_path(scene, source):
            yield (*path, "do"), act.do
            yield from (((*path, "line"), line.words) for line in act.lines)


def acts_by_path(scene: Scene, source: Source) -> Iterator[tuple[Path, Act]]:
    """The acts of a scene and then its meanwhile entries, as the model holds them, each with its path in the file."""
    at: Path = ("scenes", scene.id)
    acts = sum(1 for n in range(len(scene.acts)) if (*at, "acts", n) in source.values)
    for n, act in enumerate(scene.acts):
        yield ((*at, "acts", n) if n < acts else (*at, "meanwhile", n - acts)), act


def time_problems(scenario: Scenario, source: Source) -> Iterator[Problem]:
    """Deadlines that leave no time to read, and acts that come too late."""
    for scene in scenario.scenes.values():
        if scene.deadline is None:
            continue
        words = sum(len(choice.words.split()) for choice in scene.choices if choice.when == ALWAYS)
        needed_ms = 1000 + 1000 * words // WORDS_A_SECOND
        if scene.deadline.at_ms < needed_ms:
            message = f"The choices have {words} words, {needed_ms / 1000:.1f} s to read; the deadline is shorter."
            hint = "Shorten the choices, or give more time."
            yield source.problem("T002", ("scenes", scene.id, "deadline"), message, hint)
        for path, act in acts_by_path(scene, source):
            if act.at_ms >= scene.deadline.at_ms:
                yield source.problem("T003", (*path, "at"), "The deadline comes first, so this never happens.")


def place_problems(scenario: Scenario, source: Source) -> Iterator[Problem]:
    """Spots where nobody can stand."""
    for spot in scenario.place.spots:
        what = lies_on_something(scenario.place, spot)
        if what is not None:
            named = f"a {what}" if what in {"wall", "fence"} else f'the door "{what}"'
            yield source.problem("S019", ("place", "spots", spot), f'"{spot}" lies on {named}.', "Move it off.")

"""Facts, sources and verdicts in plain sentences. It refuses the words "legal" and "illegal", and it adds no opinion."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.law.finding import Outcome
from simulator.model.facts import Value
from simulator.model.scenario import Scenario

_FACTS = {
    "armed_with": "{who}: weapon, as perceived",
    "weapon_state": "{who}: where the weapon or object is",
    "resistance": "{who}: resistance",
    "down_or_restrained": "{who} is down or restrained",
    "fleeing": "{who} is running from arrest",
    "condition_shown": "{who}: signs shown",
    "threatened": "{who} endangers",
    "crime": "{who}: offense suspected",
    "felony_threatened_death_or_sbi": "{who}: the felony threatened or caused death or serious bodily injury",
    "at": "where {who} stands",
    "arousal": "{who}: arousal",
    "trust": "{who}: trust",
    "officer_weapon": "{who}: weapon",
}
_VALUES = {
    "edged": "an edged weapon",
    "blunt": "a blunt object",
    "firearm": "a firearm",
    "vehicle": "a vehicle",
    "nothing": "nothing",
    "other": "something else",
    "unknown": "not known",
}
_READ_FACTS = frozenset({"fleeing", "felony_threatened_death_or_sbi"})
_READINGS = {"clear": "plainly", "mixed": "it could be read either way", "absent": "no", "unknown": "not known"}
_SOURCES = {"saw": "seen", "heard": "heard", "dispatch": "from dispatch", "partner": "from your partner"}
_SOURCES["family"] = "from the family"
_VERDICTS = {
    Outcome.JUSTIFIED: "On the facts presented, this supports justification under {text}.",
    Outcome.CONTESTABLE: "On the facts presented, justification under {text} is contestable.",
    Outcome.NOT_JUSTIFIED: "On the facts presented, this does not support justification under {text}.",
    Outcome.N_A: "{text} gives no verdict here. What follows would weigh in the totality if force came.",
}
_POLICY = {
    Outcome.MET: "{text}: what applied was met, as far as it is graded here.",
    Outcome.NOT_MET: "{text}: an item was not met. A breach of policy alone never changes the LAW line.",
    Outcome.UNCLEAR: "{text}: whether what applied was met can be read either way.",
    Outcome.N_A: "{text}: no item that is graded here applied.",
}
_ARTICLES = frozenset({"The", "A", "An"})
TONES = {
    Outcome.JUSTIFIED: "supports",
    Outcome.CONTESTABLE: "contested",
    Outcome.NOT_JUSTIFIED: "not_supported",
    Outcome.N_A: "none",
}
"""Verdict to the tone of its moment on a screen."""


def clock(ms: int) -> str:
    """Story time as `m:ss`."""
    return f"{ms // 60000}:{ms // 1000 % 60:02d}"


def who(scenario: Scenario, person: str) -> str:
    """A person's name as a reader knows it; the trainee is `you`."""
    if person == "officer":
        return "you"
    found = scenario.people.get(person)
    return (found.name or found.id.replace("_", " ")) if found else person.replace("_", " ")


def within(scenario: Scenario, person: str) -> str:
    """A person's name inside a sentence: a name that only describes begins small there."""
    name = who(scenario, person)
    article, _, rest = name.partition(" ")
    return f"{article.lower()} {rest}" if rest and article in _ARTICLES else name


def fact_words(scenario: Scenario, fact: str) -> str:
    """A fact's name in words: `daniel.armed_with` is `Daniel: weapon, as perceived`."""
    person, _, name = fact.rpartition(".")
    if person and name in _FACTS:
        named = who(scenario, person)
        said = _FACTS[name].format(who=f"the {named[4:]}" if named.startswith("The ") else named)
        return said[0].upper() + said[1:]
    people = {name: who(scenario, name) for name in scenario.people}
    words = " ".join(people.get(word, word) for word in fact.replace(".", ": ").split("_"))
    return words[:1].upper() + words[1:]


def known_words(fact: str, value: Value) -> str:
    """A known value in words, as its fact wants it said: a reading of flight is no weapon in a hand."""
    read = _READINGS.get(str(value)) if fact.rpartition(".")[2] in _READ_FACTS else None
    return read or value_words(value)


def value_words(value: Value) -> str:
    """A value in words: a set is listed, a bool is yes or no."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        return ", ".join(sorted(member.replace("_", " ") for member in value)) or "none"
    text = str(value)
    return _VALUES.get(text, text.replace("_", " "))


def source_words(scenario: Scenario, source: str) -> str:
    """From whom: `seen`, `from dispatch`, `from Ana`."""
    return _SOURCES.get(source) or f"from {within(scenario, source)}"


def verdict_words(outcome: Outcome, text: str) -> str:
    """The verdict of LAW in a sentence, under the named text."""
    return _VERDICTS[outcome].format(text=text)


def policy_words(outcome: Outcome, text: str) -> str:
    """The verdict of POLICY in a sentence, under the named text."""
    return _POLICY[outcome].format(text=text)


def listed(parts: Iterable[str]) -> str:
    """Several sentences as one list: without the full stops between them."""
    return "; ".join(part.rstrip(". ") for part in parts if part.strip())

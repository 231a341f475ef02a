"""Facts and readings in plain words, for findings.

It is for sentences that an officer and counsel can follow. It refuses to name a person: a finding speaks of the
officer and the person, so that the same facts about another person read the same, to the letter.
"""

from __future__ import annotations

from collections.abc import Iterable

from simulator.model.appearances import Range, Reading
from simulator.model.conduct import WORDS, is_good, is_poor
from simulator.model.decision import Conduct, Decision
from simulator.model.facts import Value

NOTHING_STATED = ("Nothing was stated on this.",)
MOST_TOLD = 5
READING_ALONE = ("The reading was stated without the facts that it rests on.",)


def facts_used(decision: Decision, names: Iterable[str]) -> tuple[str, ...]:
    """Each fact that a reading rests on, in words, with its value as the officer knew it then."""
    return tuple(dict.fromkeys(fact_words(decision, name) for name in names)) or NOTHING_STATED


def appearance_facts(decision: Decision, element: str) -> tuple[str, ...]:
    """The facts that an appearance rests on; where it names none, whether it was stated at all."""
    seen = decision.subject.appearance(element)
    unnamed = NOTHING_STATED if seen.reading is Reading.UNKNOWN else READING_ALONE
    return facts_used(decision, seen.rests_on) if seen.rests_on else unnamed


def fact_words(decision: Decision, name: str) -> str:
    """One fact in words. What is already a sentence, as in an incident file, stays as it stands."""
    if " " in name:
        return name
    about = name.rpartition(".")[2]
    if about == "distance" and decision.distance_ft is not None:
        return f"{decision.distance_ft:g} feet between them"
    if about == "barrier" and decision.barrier is not None:
        return "a barrier between them" if decision.barrier else "no barrier between them"
    words = about.replace("_", " ")
    value = decision.view.get(name)
    return words if value is None else f"{words}: {value_words(value)}"


def value_words(value: Value) -> str:
    """A fact's value in words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        return listed(sorted(value)) or "nobody"
    return str(value).replace("_", " ")


def listed(words: Iterable[str]) -> str:
    """Words in a row: a, b and c."""
    *most, last = [word.replace("_", " ") for word in words] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def conduct_words(events: Iterable[Conduct]) -> tuple[str, ...]:
    """What each event was, each once: the author's reason where there is one, else what the word means."""
    return tuple(dict.fromkeys(map(event_words, events)))


def event_words(event: Conduct) -> str:
    """One event. Good conduct is told by its name, which claims the least; what was within the range of reasonable
    conduct is not told in the words of a mistake.
    """
    if event.because:
        return event.because
    if is_poor(event.word) and event.range is Range.WITHIN:
        return f"Within the range of reasonable conduct: {event.word.replace('_', ' ')}."
    words = event.word.replace("_", " ") if is_good(event.word) else WORDS[event.word].means
    return f"{words[:1].upper()}{words[1:]}."


def good_words(events: Iterable[Conduct]) -> tuple[str, ...]:
    """Other good conduct in one line: the latest five kinds, the latest last, with a count of the rest."""
    kinds = tuple(reversed(dict.fromkeys(event.word for event in reversed(tuple(events)))))
    told, more = kinds[-MOST_TOLD:], max(len(kinds) - MOST_TOLD, 0)
    rest = f" (and {more} more kind{'s' if more > 1 else ''} before)" if more else ""
    return (f"Good conduct: {', '.join(word.replace('_', ' ') for word in told)}{rest}.",) if told else ()


def choices_of(events: Iterable[Conduct]) -> tuple[str, ...]:
    """The choices that the events belong to, in order, each once."""
    return tuple(dict.fromkeys(event.choice for event in events if event.choice is not None))


def joined(*sentences: str) -> str:
    """Sentences in a row, without the empty ones."""
    return " ".join(filter(None, sentences))

"""Facts and readings in plain words, for findings.

It is for sentences that an officer and counsel can follow. It refuses to name a person: a finding speaks of the
officer and the person, so that the same facts about another person read the same, to the letter.
"""

from __future__ import annotations

from collections.abc import Iterable

from simulator.model.appearances import Range
from simulator.model.conduct import WORDS, is_good, is_poor
from simulator.model.decision import Conduct

MOST_TOLD = 5


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

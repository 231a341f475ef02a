"""What was answered: the words in which something was told, as lines, where no line of the moment says them already.

An author writes what somebody tells as `hears`, and may write a line for it too; a trainee who asks must read the answer in
either case, and once. It refuses what was seen: that is on the stage and the map.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.model.events import Began, Event, Revealed
from simulator.model.facts import Known
from simulator.model.scenario import Line, Scenario

_SEEN = "saw"


def answered(scenario: Scenario, events: Sequence[Event], shown: Sequence[Line]) -> tuple[Line, ...]:
    """The answers among these events that none of the lines shown gives. What was known at the start is in the briefing."""
    if any(isinstance(event, Began) for event in events):
        return ()
    speak, words = {line.speaker for line in shown}, [_plain(line.words) for line in shown]
    found = (line for event in events if isinstance(event, Revealed) for line in _told(scenario, event.known))
    new = (line for line in found if line.speaker == "stage" or line.speaker not in speak)
    return tuple(dict.fromkeys(line for line in new if not any(_plain(line.words) in said for said in words)))


def _told(scenario: Scenario, known: Sequence[Known]) -> Iterator[Line]:
    for entry in known:
        if entry.words and entry.source != _SEEN:
            yield Line(speaker=_speaker(scenario, entry.source), words=entry.words)


def _speaker(scenario: Scenario, source: str) -> str:
    """Who said it; of the partner and the family the first; what was only heard belongs to nobody."""
    if source in scenario.people or source == "dispatch":
        return source
    return next((person.id for person in scenario.people.values() if person.role == source), "stage")


def _plain(words: str) -> str:
    return "".join(letter for letter in words.lower() if letter.isalnum())

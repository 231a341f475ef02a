"""What a damaged record still tells: what the damage means for what is shown, and rows that can be read without the encounter.

It is for reading on where nothing can be replayed. It refuses to grade, and to show a row that is damaged as if it were sound.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from simulator.model.events import (
    Decided,
    DutyMet,
    DutyMissed,
    Ended,
    Entry,
    Event,
    ForceUsed,
    Marked,
    Moved,
    Revealed,
    TimedOut,
)
from simulator.records.recorded import Damage, Recorded
from simulator.screens.values import DebriefScreen, TimelineMark

BEFORE = "What is shown stands before the damage; nothing from there on is replayed or graded."
HEADER = (
    "Its header was changed, and every row is as it was written: what happened and its grade stand; what the header says of "
    "the run may not."
)
READ = "From the damage on, as far as rows can be read, not verified and not graded:"
BARE = "It cannot be told in words: only the rows can be read, under the names that they have in the encounter's text."
CUT = "The rows that stand before the damage reach no ending."
NO_ENDING = "No ending stands in the rows that can be read."
_ENDED = "Ended: "
MOST = 40
"""Rows after the damage that are listed."""


def damage_words(damages: Iterable[Damage], later: Iterable[Entry] = ()) -> tuple[str, ...]:
    """What the damage means for what is shown, then what is damaged, then what can be read after it; nothing where the
    record is whole.
    """
    told = tuple(damages)
    if not told:
        return ()
    means = BEFORE if any(damage.row is not None for damage in told) else HEADER
    return (means, *(_sentence(damage) for damage in told), *_later(later))


def with_damage(
    screen: DebriefScreen, damages: Iterable[Damage], later: Iterable[Entry], *, ended: bool
) -> DebriefScreen:
    """A debrief of the sound part of a record, with what is damaged; the same where the record is whole."""
    told = damage_words(damages, later)
    return replace(screen, damage=told, ending=screen.ending if ended else CUT) if told else screen


def bare_screen(found: Recorded, because: str) -> DebriefScreen:
    """A record that cannot be replayed: its header, its damage, and its rows in the order of time, without any grade."""
    marks, meta = tuple(marks_of(found.log.entries)), found.meta
    ending = next((mark.words.removeprefix(_ENDED) for mark in reversed(marks) if mark.kind == "end"), NO_ENDING)
    who = f"Trainee {meta.trainee}, begun" if meta.trainee else "Begun"
    return DebriefScreen(
        title=meta.title,
        subtitle=f"{who} {meta.started[:16].replace('T', ' ')}",
        ending=ending,
        duration_ms=max((mark.at_ms for mark in marks), default=0),
        standard="",
        as_of="",
        timeline=marks,
        beats=(),
        ledger=(),
        notices=(BARE,),
        damage=(because, *(_sentence(damage) for damage in found.damages)),
    )


def marks_of(entries: Iterable[Entry]) -> Iterator[TimelineMark]:
    """What rows say by themselves, one mark an event that a reader asks for."""
    for entry in entries:
        for event in entry.events:
            told = _told(event)
            if told is not None:
                kind, words = told
                yield TimelineMark(at_ms=getattr(event, "at_ms", 0), kind=kind, words=words)


def _later(entries: Iterable[Entry]) -> tuple[str, ...]:
    marks = tuple(marks_of(entries))
    said = tuple(f"{mark.at_ms // 60000}:{mark.at_ms // 1000 % 60:02d} {mark.words}." for mark in marks[:MOST])
    more = (f"And {len(marks) - MOST} more.",) if len(marks) > MOST else ()
    return (READ, *said, *more) if said else ()


def _sentence(damage: Damage) -> str:
    return f"{damage.words[:1].upper()}{damage.words[1:]}."


def _told(event: Event) -> tuple[str, str] | None:
    """An event's kind of mark and its words; None for what no reader asks for."""
    match event:
        case Decided():
            return "decision", f"Chose {_plain(event.choice)}, in {_plain(event.scene)}"
        case TimedOut():
            return "decision", f"The deadline passed, in {_plain(event.scene)}"
        case ForceUsed():
            return "force", f"Force by {_plain(event.by)}: {_plain(event.force.level)}, {_plain(event.force.tool)}"
        case Revealed():
            return "reveal", f"Learned: {'; '.join(_plain(one.fact) for one in event.known)}"
        case Moved() if not event.to.startswith("ending_"):
            return "move", f"On to {_plain(event.to)}"
        case _:
            return _rest(event)


def _rest(event: Event) -> tuple[str, str] | None:
    match event:
        case Marked():
            return "flag", event.note or "Marked"
        case DutyMet() | DutyMissed():
            met = "Duty met" if isinstance(event, DutyMet) else "Duty not met in time"
            return "duty", f"{met}: {_plain(event.duty)}"
        case Ended():
            return "end", f"{_ENDED}{_plain(event.ending.removeprefix('ending_'))}"
        case _:
            return None


def _plain(name: str) -> str:
    return name.rpartition(".")[2].replace("_", " ")

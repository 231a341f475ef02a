"""What a record holds, as values. It refuses to know how they are stored."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.model.events import Log


class RecordsError(Exception):
    """The records cannot be read or written; the message says which and why, in a line or two."""


class UnknownSession(RecordsError):  # noqa: N818 - it is an answer
    """No session's id begins so, or more than one does."""


AUTHOR = "author"
"""The mode of a run with the author's view open: nobody's training, and never counted as such."""

CLASS = "class"
"""The mode of a run that an instructor drove for the room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionMeta:
    """A session's header. `session` is an opaque id of ours, `trainee` an opaque id or empty, `started` an ISO text,
    `ending` empty while the run can be resumed, `parent` the session that this one was forked from.
    """

    session: str
    scenario: str
    version: int
    fingerprint: str
    title: str
    seed: int
    variant: str
    started: str
    trainee: str = ""
    mode: str = "learning"
    accommodation: str = ""
    parent: str = ""
    program: str = ""
    ending: str = ""


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong, and at which row; the header where `row` is None. Rows count from 0, the opening."""

    row: int | None
    what: str

    @property
    def words(self) -> str:
        """The damage in a line."""
        return f"{'the header' if self.row is None else f'row {self.row}'}: {self.what}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A session as it was read: header, the scenario's own text, every entry that can be read, and what is damaged.

    `sound` is how many entries from the opening on stand before the first damaged row; only those may be replayed.
    `head` is the hash of the last row that was written.
    """

    meta: SessionMeta
    text: str
    log: Log
    sound: int
    head: str = ""
    damages: tuple[Damage, ...] = ()

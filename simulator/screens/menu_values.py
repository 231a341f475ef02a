"""The first screen's values: what can be played, the runs of whoever trains here, and what a run is for.

It is imported before anything heavy, so that the first frame can hold it. It refuses to know how any of it is kept.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuRow:
    """An encounter that can be played. `minutes` is about how long a run of it takes, 0 where that is not known."""

    slug: str
    title: str
    difficulty: int
    because: str = ""
    content_note: str = ""
    objectives: tuple[str, ...] = ()
    backdrop: str = ""
    light: str = ""
    rain: bool = False
    minutes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRow:
    """An earlier run: to resume where `ending` is empty, otherwise to review; `held` where its result is not shown yet.
    `slug` is its encounter, `mode` says in words what it was for.
    """

    session: str
    title: str
    started: str
    ending: str = ""
    held: bool = False
    slug: str = ""
    mode: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeView:
    """What a run may be for: its name, its word, what it means in a line, whether the next run is for that."""

    name: str
    words: str
    means: str
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuScreen:
    """The first screen. `sessions` are the runs of `trainee`; `modes` are empty where there is nothing to choose, and
    `unread` counts encounters that are still to be read.
    """

    rows: tuple[MenuRow, ...]
    sessions: tuple[SessionRow, ...] = ()
    notices: tuple[str, ...] = ()
    scope: str = "Training, not legal advice. No body has certified it. It does not train marksmanship or movement."
    trainee: str = ""
    modes: tuple[ModeView, ...] = ()
    unread: int = 0

    @property
    def latest(self) -> tuple[SessionRow, ...]:
        """As many runs as a terminal lists, unfinished ones first."""
        return self.sessions[:8]

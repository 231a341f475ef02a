"""What the window asks of whoever runs the encounter: screens out, inputs in.

It refuses to know scenes, events and records. All times are decision time in milliseconds since the present scene's lines
were delivered; ties and late hands are the driver's business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, runtime_checkable

from simulator.screens.settings import SettingsScreen
from simulator.screens.values import BriefingScreen, DebriefScreen, EncounterScreen, EndingScreen, MenuScreen

if TYPE_CHECKING:
    # The author's screens pull in the engine; the first frame must not wait for it.
    from simulator.authoring.draw_values import Drawing
    from simulator.screens.author import AuthorScreen
    from simulator.screens.watched import PlacingScreen, WatchScreen

Played = EncounterScreen | EndingScreen
"""What stands on the screen after an input: another moment, or how it ended."""


class Start(NamedTuple):
    """Where the window opens other than at the menu: a scenario's briefing, a run to go on with, a run to review."""

    how: Literal["open", "resume", "debrief"]
    of: str


class Driver(Protocol):
    """Runs encounters for the window."""

    @property
    def next_due_ms(self) -> int | None:
        """When something happens next of itself in the present scene; None where nothing does. A deadline counts."""
        ...

    def menu(self) -> MenuScreen:
        """The encounters and the earlier runs, as they are now."""
        ...

    def open(self, slug: str) -> BriefingScreen:
        """Make an encounter ready and say what is said before it."""
        ...

    def begin(self) -> EncounterScreen:
        """Start the encounter that was opened."""
        ...

    def resume(self, session_id: str) -> Played:
        """Go on with an earlier run where it stands."""
        ...

    def choose(self, choice_id: str, at_ms: int) -> Played:
        """The trainee chose."""
        ...

    def tick(self, until_ms: int) -> Played:
        """The clock ran to this moment and nobody chose."""
        ...

    def flag(self, at_ms: int) -> Played:
        """Somebody marked this moment for the debrief. The clock goes on."""
        ...

    def debrief(self, session_id: str | None) -> DebriefScreen:
        """The review of a run; None is the run just played."""
        ...


@runtime_checkable
class Forks(Protocol):
    """A driver that can play on from a decision of the run under review. Where it cannot, the button is not shown."""

    def fork(self, beat: int) -> EncounterScreen:
        """Start a new run that shares the past up to the decision of this beat (`BeatView.n`)."""
        ...


@runtime_checkable
class Authors(Protocol):
    """A driver that shows a run to the encounter's author. Where it cannot, or shall not, the key does nothing."""

    def author(self) -> AuthorScreen | None:
        """The present moment as its author sees it; None where this run is not an author's."""
        ...

    def drawing(self, *, counted: bool) -> Drawing | str:
        """The encounter's drawing, with the runs on record counted where that is asked; or why there is none."""
        ...


@runtime_checkable
class Sets(Protocol):
    """A driver that keeps settings. Where it cannot, there is no page of settings."""

    def settings(self) -> SettingsScreen:
        """Every setting with what it is now."""
        ...

    def set(self, name: str, value: str) -> SettingsScreen:
        """Set one, and keep it."""
        ...

    def resized(self, text_size: float) -> None:
        """Words were made larger or smaller by key; keep that."""
        ...


@runtime_checkable
class Waits(Protocol):
    """A driver whose time can stand still: where deadlines are off, or while a run in learning mode is paused."""

    @property
    def untimed(self) -> bool:
        """Whether deadlines are off: what comes next comes when it is waited for."""
        ...

    @property
    def holds_force(self) -> bool:
        """Whether force is taken by holding, where the deadline allows it."""
        ...

    @property
    def may_pause(self) -> bool:
        """Whether the clock may be stopped: in learning mode."""
        ...

    def wait(self) -> Played:
        """On to what happens next of itself."""
        ...


News = Literal["none", "told", "new"]
"""What became of a followed file: nothing, something is told about it, or there is a new text that can be played."""


@runtime_checkable
class Watches(Protocol):
    """A driver that follows the file of one encounter while its author writes it."""

    def news(self) -> News:
        """What became of the file since this was asked last. It is asked a few times a second, and costs next to nothing."""
        ...

    def watched(self) -> WatchScreen:
        """How the file stands."""
        ...

    def present(self) -> Played | BriefingScreen | None:
        """Where the run stands under the newest text; the briefing before it begins; None where nothing can be played."""
        ...

    def placing(self, scene: str) -> PlacingScreen:
        """The scenes to jump to, with one picked, as a shortest path leads there."""
        ...

    def turn(self, key: str, by: int, *, known: bool) -> PlacingScreen:
        """Another value of a fact of the scene that is picked: what is so, or what is known."""
        ...

    def jump(self) -> Played:
        """A run of the author's that stands in the scene that is picked."""
        ...


class WatchDriver(Driver, Watches, Protocol):
    """Both: what the window of a followed file needs."""

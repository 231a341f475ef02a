"""What the window asks of whoever runs the encounter: screens out, inputs in.

It refuses to know scenes, events and records. All times are decision time in milliseconds since the present scene's lines
were delivered; ties and late hands are the driver's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, TypeAlias, runtime_checkable

if TYPE_CHECKING:
    # The first frame must not wait for screens that are not on it.
    from simulator.authoring.draw_values import Drawing
    from simulator.screens.account import AccountScreen, RemarksView
    from simulator.screens.author import AuthorScreen
    from simulator.screens.key_map import KeyMap
    from simulator.screens.settings import SettingsScreen
    from simulator.screens.two_runs import BesideView, TwoRunsView
    from simulator.screens.values import BriefingScreen, DebriefScreen, EncounterScreen, EndingScreen, MenuScreen
    from simulator.screens.watched import PlacingScreen, WatchScreen
    from simulator.screens.written import Contested, WrittenView

Played: TypeAlias = "EncounterScreen | EndingScreen"
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
class Fills(Protocol):
    """A driver that reads its encounters one after the other, so that a hand is never kept waiting for all of them."""

    def menu_so_far(self) -> MenuScreen:
        """The menu with at most one more encounter read than the last time."""
        ...


@runtime_checkable
class Enrols(Protocol):
    """A driver that knows who trains, and what for. Where it does not, neither is asked."""

    def enrol(self, trainee: str) -> str:
        """Whoever trains here from now on; what is wrong with the id, or nothing."""
        ...

    def aim(self, mode: str) -> None:
        """What the next run is for, by the name of a mode."""
        ...


@runtime_checkable
class Binds(Protocol):
    """A driver that keeps which key does what. Where it does not, the keys are as they came."""

    def keys(self) -> KeyMap:
        """The keys of this desk."""
        ...

    def bind(self, action: str, key: str) -> str:
        """Another key for an action, kept; or what is in its way."""
        ...

    def unbind(self) -> None:
        """Every key as it came."""
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


@runtime_checkable
class Keeps(Protocol):
    """A driver that sets down time in which nothing came, so that a run that is cut off goes on from there."""

    def keep(self, at_ms: int) -> None:
        """The clock ran to this moment, and nothing was due by then."""
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


@runtime_checkable
class Writes(Protocol):
    """A driver that takes the trainee's account. Where it cannot, nothing is asked."""

    def account(self) -> AccountScreen:
        """The questions of the run just played."""
        ...

    def wrote(self, answers: Mapping[tuple[str, int], str]) -> tuple[RemarksView, ...]:
        """Take the answers, by (kind, number of the decision), in the place of earlier ones; what is to be remarked."""
        ...


@runtime_checkable
class Besides(Protocol):
    """A driver that holds the run under review beside another of its encounter."""

    def runs_beside(self) -> tuple[BesideView, ...]:
        """What it can be held beside: the run that it was forked from first."""
        ...

    def beside(self, which: str) -> TwoRunsView | str:
        """The two side by side; or why that cannot be."""
        ...


@runtime_checkable
class Notes(Protocol):
    """A driver that keeps an instructor's notes beside the run under review."""

    def note(self, n: int, words: str) -> tuple[WrittenView, ...]:
        """Keep a note at a moment (`BeatView.n`), or a bookmark where there are no words; all that is written by now."""
        ...


@runtime_checkable
class Contests(Protocol):
    """A driver that keeps an instructor's overrides of PRACTICE and disputes of LAW beside the run under review."""

    @property
    def signs(self) -> str:
        """Who signs, unless another id is given."""
        ...

    def contest(self, contested: Contested) -> tuple[WrittenView, ...]:
        """Keep one; all that is written by now."""
        ...


@runtime_checkable
class Classes(Protocol):
    """A driver of a run that an instructor drives for the room."""

    @property
    def in_class(self) -> bool:
        """Whether this run is such a one."""
        ...

    def hands_shown(self, counts: Mapping[int, int]) -> None:
        """How many of the room chose each number, kept as a note at the next decision."""
        ...


@runtime_checkable
class Moves(Protocol):
    """A driver that knows whether anything may move on this desk. Where it does not, people move."""

    @property
    def reduced_motion(self) -> bool:
        """Whether the next moment is to be there at once."""
        ...

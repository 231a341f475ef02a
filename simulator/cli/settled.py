"""What a driver does about this desk's settings and about time: kept wishes, deadlines stretched or off, pauses.

It is the lower half of cli.driver.Driving. It refuses to know screens of play.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from simulator.cli.setting import settings_screen, wished
from simulator.cli.settings import Settings, read_settings, unkept, write_setting
from simulator.cli.trainees import trainee_fault
from simulator.engine.machine import Refused
from simulator.engine.offered import next_due
from simulator.model.inputs import Waited
from simulator.model.sounds import Part
from simulator.places import Places
from simulator.screens.key_map import KeyMap, key_map
from simulator.screens.menu import modes
from simulator.screens.settings import SettingsScreen
from simulator.session import Session, Who
from simulator.window.sound.hearing import Sounding

OFF = 0.0
"""As extra time: no deadlines at all."""
_NONE, _LONGER = "deadlines off", "deadlines x"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What comes from outside the program: new ids, the time of day, seeds, and the wishes of the person. Deadlines are
    `extra_time` times as long; 0 is off: then what comes next comes when it is waited for.
    """

    new_id: Callable[[], str]
    now: Callable[[], str]
    seed: Callable[[], int]
    mode: str = "learning"
    trainee: str = ""
    extra_time: float = 1.0
    program: str = ""
    keep_written: bool = False

    def who(self, variant: str | None = None) -> Who:
        """What the next run is started as."""
        return Who(
            session=self.new_id(),
            started=self.now(),
            seed=self.seed(),
            variant=variant,
            trainee=self.trainee,
            mode=self.mode,
            accommodation=self.accommodation,
            program=self.program,
        )

    @property
    def accommodation(self) -> str:
        """What is recorded with a run of the time that its trainee had; empty where it was the encounter's own."""
        if self.extra_time == OFF:
            return _NONE
        return f"{_LONGER}{self.extra_time:g}" if self.extra_time != 1 else ""


def extra_time_of(accommodation: str) -> float:
    """The extra time that was recorded with a run; 1 where nothing of it can be read."""
    if accommodation == _NONE:
        return OFF
    number = accommodation.removeprefix(_LONGER)
    with suppress(ValueError):
        return max(1.0, float(number)) if number != accommodation else 1.0
    return 1.0


class Settling:
    """A driver's settings and its time. `session` is the run under way; `holds_force`: force is taken by holding;
    `reduced_motion`: nothing moves on the stage.
    """

    session: Session | None = None

    def __init__(self, places: Places, desk: Desk) -> None:
        self._places, self._desk = places, desk
        now = read_settings(places.settings)
        self.holds_force, self.reduced_motion = now.hold_force, now.reduced_motion

    def settings(self) -> SettingsScreen:
        """Every setting with what it is now."""
        return self._settings_screen(read_settings(self._places.settings))

    def _settings_screen(self, settings: Settings) -> SettingsScreen:
        shown = settings_screen(settings)
        return replace(shown, notices=(*shown.notices, *unkept(self._places.settings)))

    def set(self, name: str, value: str) -> SettingsScreen:
        """Set one, and keep it; what is about time and about what is kept holds for the next run."""
        settings = write_setting(self._places.settings, name, wished(name, value))
        self._desk = replace(self._desk, extra_time=settings.extra_time, keep_written=settings.keep_written)
        self.holds_force, self.reduced_motion = settings.hold_force, settings.reduced_motion
        return self._settings_screen(settings)

    def enrol(self, trainee: str) -> str:
        """Whoever trains here from now on, kept; or what is wrong with the id."""
        fault = trainee_fault(trainee)
        if not fault:
            write_setting(self._places.settings, "trainee", trainee)
            self._desk = replace(self._desk, trainee=trainee)
        return fault

    def aim(self, mode: str) -> None:
        """What the next run is for: it holds for this start of the program."""
        if modes(self._desk.mode) and modes(mode):
            self._desk = replace(self._desk, mode=mode)

    def keys(self) -> KeyMap:
        """The keys of this desk."""
        return key_map(read_settings(self._places.settings).keys)[0]

    def bind(self, action: str, key: str) -> str:
        """Another key for an action, kept; or what is in its way."""
        keys = self.keys()
        fault = keys.fault(action, key)
        if not fault:
            write_setting(self._places.settings, "keys", dict(keys.with_key(action, key).changed))
        return fault

    def unbind(self) -> None:
        """Every key as it came."""
        write_setting(self._places.settings, "keys", {})

    def sounding(self) -> Sounding:
        """What this desk wishes to hear."""
        now = read_settings(self._places.settings)
        return Sounding(
            folder=self._places.assets / "sounds",
            on=now.sound,
            levels={part: getattr(now, part.value) for part in Part},
            heartbeat=now.heartbeat,
            speak=now.speak_lines,
        )

    def resized(self, text_size: float) -> None:
        """Words were made larger or smaller by key."""
        write_setting(self._places.settings, "text_size", text_size)

    @property
    def extra_time(self) -> float:
        """How many times as long deadlines are in the run under way: as it was begun, since that is what its record says."""
        return self._desk.extra_time if self.session is None else extra_time_of(self.session.meta.accommodation)

    @property
    def untimed(self) -> bool:
        """Whether deadlines are off."""
        return self.extra_time == OFF

    @property
    def may_pause(self) -> bool:
        """Whether the clock may be stopped: never in a test."""
        return self.session is not None and self.session.meta.mode != "test"

    @property
    def next_due_ms(self) -> int | None:
        """When something happens next of itself in the present scene; None where it is waited for."""
        due = None if self.untimed else self._due
        return None if due is None else math.ceil(due * self.extra_time)

    @property
    def _due(self) -> int | None:
        """The decision time at which something next happens."""
        if self.session is None or self.session.ended:
            return None
        return next_due(self.session.program, self.session.situation)

    @property
    def _running(self) -> Session:
        if self.session is None:
            raise Refused("no run has been started")
        return self.session

    def keep(self, at_ms: int) -> None:
        """The clock ran to this moment. What is due is asked for by `tick` alone, since it has a screen."""
        at, due = self._clocked(at_ms), self._due
        if due is not None and at < due:
            self._running.say(Waited(at))

    def _clocked(self, shown_ms: int) -> int:
        """A time on the screen as decision time; a hand cannot be earlier than the clock."""
        now = self._running.situation.clock_ms
        return now if self.untimed else max(now, round(shown_ms / self.extra_time))

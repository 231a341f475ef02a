"""The window's loop: events in, rooms changed, pages painted when something changed and not otherwise.

It refuses to know what a room shows. Windows smaller than the smallest layout get that layout, scaled down.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from simulator.screens.key_map import KeyMap
from simulator.window import display
from simulator.window.canvas import Canvas, target_of
from simulator.window.driver import Binds, Driver, Sets, Start, Watches
from simulator.window.errors import CannotBe, Notices
from simulator.window.front.lobby import Carried
from simulator.window.front.rooms import MenuRoom
from simulator.window.hands import Hands
from simulator.window.house import House
from simulator.window.pace import GLANCE_MS, Pace
from simulator.window.room import Room
from simulator.window.sheet import fonts, keyboard
from simulator.window.sheet.page import Act
from simulator.window.sound.hearing import SILENCE, Audible, Sounds
from simulator.window.sound.loudspeaker import Loudspeaker
from simulator.window.sweeping import Sweeping


def first_room(driver: Driver, start: Start | str | None, now: int) -> Room:
    """Where the window opens."""
    if isinstance(driver, Watches):  # it drives too
        from simulator.window.watch.watched import watch_room  # noqa: PLC0415 - a trainee's window never needs it

        return watch_room(driver, now)
    house = House(driver)
    if start is None:
        return house.menu()
    asked = Start("open", start) if isinstance(start, str) else start
    if asked.how == "resume":
        return house.play(driver.resume(asked.of), now)
    if asked.how == "debrief":
        return house.review(asked.of)
    return house.briefing(driver.open(asked.of))


def speaker(driver: Driver) -> Loudspeaker | None:
    """What the window is heard with; None where the driver wishes for nothing."""
    return Loudspeaker(driver.sounding()) if isinstance(driver, Sounds) else None


class App:
    """A window with a room in it. Tests push events and call `step`; `run` does it as often as hands need. `stirred`:
    something was done in the last turn.
    """

    def __init__(
        self, driver: Driver, size: tuple[int, int], start: Start | str | None = None, text_scale: float = 1.0
    ) -> None:
        self.driver, self.stirred = driver, False
        self._speaker = speaker(driver)
        keyboard.use(driver.keys() if isinstance(driver, Binds) else KeyMap())
        self.canvas = Canvas(display.open_window(size), text_scale)
        self.hands = Hands(self.canvas)
        self.room: Room | None = first_room(driver, start, pygame.time.get_ticks())
        self._audible: Audible | None = None
        self._quiet_until = 0
        if self.room is not None:
            self._enter(self.room)

    def carry_on(self, carried: Carried, now: int) -> None:
        """The menu goes on where hands left the lobby; what they asked for is done, where the menu still offers it."""
        room = self.room
        if not isinstance(room, MenuRoom):
            return
        if carried.text_scale != self.canvas.text_scale:
            self._sized(carried.text_scale, room)
        room.carry_on(carried.choosing, carried.offsets)
        page = self.canvas.lay_out(room, now)
        room.stale = True
        if target_of(page, carried.focus):
            self.hands.focus = carried.focus
        if carried.asked is not None and target_of(page, carried.asked):
            self._act(room, carried.asked, now)

    def turn(self, now: int) -> bool:
        """A turn of the loop: hands are looked for in each, the room is asked what has become due only from time to time while
        nothing moves. False when the window is to close.
        """
        events = pygame.event.get()
        if not events and now < self._quiet_until:
            self.stirred = False
            return True
        goes_on = self.step(now, events)
        self._quiet_until = 0 if self.stirred or self.canvas.moved else now + GLANCE_MS
        return goes_on

    def step(self, now: int, events: Sequence[pygame.event.Event] | None = None) -> bool:
        """All that a turn can hold; False when the window is to close. `events`: what hands did, where it was asked already."""
        events = pygame.event.get() if events is None else events
        self.stirred = bool(events)
        for event in events:
            if event.type == pygame.QUIT:
                self.room = None
            if self.room is None:
                return False
            self._take(event, now)
        if self.room is not None:
            self._go(self.room.tick(now))
        if self.room is None:
            return False
        self.canvas.show(self.room, self.hands.focus, self.hands.hover, now)
        if self._speaker is not None:
            self._hear(self._speaker, now)
        if isinstance(self.room, MenuRoom) and (told := fonts.troubles()):
            self.room.notice(told)
        return True

    def close(self) -> None:
        """Give the machine back what was taken."""
        if self._speaker is not None:
            self._speaker.close()
        display.close_window()

    def _take(self, event: pygame.event.Event, now: int) -> None:
        room = self.room
        if room is None:
            return
        if event.type in display.RESIZES:
            self.canvas.resized()
        if event.type == pygame.KEYDOWN and keyboard.meant(room.keys, event.key) == pygame.K_F11:
            self._whole_screen(room)
        for act in self.hands.take(event, room, now):
            self.canvas.light(act)
            if act.do in ("larger", "smaller"):
                self.canvas.sized(act)
                self._sized(self.canvas.text_scale, room)
            elif self.room is room:
                self._act(room, act, now)
                if act.do == "set":
                    self._set(act.of, room)

    def _act(self, room: Room, act: Act, now: int) -> None:
        """What the hand asked for, or why that cannot be, where the room has a place to say it."""
        try:
            self._go(room.act(act, now))
        except CannotBe as fault:
            if not isinstance(room, Notices):
                raise
            room.notice((str(fault),))

    def _whole_screen(self, room: Room) -> None:
        if (told := display.whole_screen()) and isinstance(room, Notices):
            room.notice((told,))
        self.canvas.resized()

    def _hear(self, loud: Loudspeaker, now: int) -> None:
        """After the frame: the device is opened behind the first, and nothing that is read in holds a hand's frame up."""
        loud.hear(self._audible.hears(now) if self._audible is not None else SILENCE)
        if loud.troubles and isinstance(self.room, MenuRoom):
            self.room.notice(loud.troubles)
            loud.troubles = ()

    def _set(self, wish: str, room: Room) -> None:
        """What of a setting is the window's own to apply."""
        if wish.startswith("text_size="):
            self.canvas.text_scale, room.stale = float(wish.partition("=")[2]), True
        if self._speaker is not None and isinstance(self.driver, Sounds):
            self._speaker.apply(self.driver.sounding())
            self._speaker.sample(wish.partition("=")[0])

    def _sized(self, scale: float, room: Room) -> None:
        """Words of another size, here and, where the driver keeps settings, from now on."""
        self.canvas.text_scale, room.stale = scale, True
        if isinstance(self.driver, Sets):
            self.driver.resized(scale)

    def _go(self, room: Room | None) -> None:
        if room is not self.room:
            self.room = room
            if room is not None:
                self._enter(room)

    def _enter(self, room: Room) -> None:
        """Hands and ears come along. What a room can do is asked here: each turn would be another walk through a protocol."""
        self.hands.enter(room)
        self._audible = room if isinstance(room, Audible) else None


def run(
    driver: Driver,
    size: tuple[int, int],
    start: Start | str | None,
    text_scale: float,
    carried: Carried | None = None,
) -> int:
    """Open, stay, close."""
    app = App(driver, carried.size if carried else size, start, text_scale)
    if carried is not None:
        app.carry_on(carried, pygame.time.get_ticks())
    pace, sweeping = Pace(), Sweeping()
    try:
        while app.turn(now := pygame.time.get_ticks()):
            sweeping.turn(app.room, now)
            pace.wait(now, stirred=app.stirred)
    finally:
        app.close()
        sweeping.close()
    return 0

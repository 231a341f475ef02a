"""The same run beside the real one, in a window of no device: it says where on the screen a hand finds what it looks for."""

from __future__ import annotations

import itertools

from simulator.cli.driver import Desk, Driving
from simulator.places import find_places
from simulator.records.store import Records
from simulator.window.app import App
from simulator.window.canvas import target_of
from simulator.window.sheet.page import Act


class Shadow:
    """Does in its own window what was done in the real one."""

    def __init__(self, home, size, seed, extra_time):
        ids = itertools.count(1)
        self._records = Records(f"sqlite:///{home / 'shadow.sqlite'}")
        desk = Desk(
            new_id=lambda: f"{next(ids):032x}",
            now=lambda: "2026-03-14T09:00:00+00:00",
            seed=lambda: seed,
            extra_time=extra_time,
        )
        self.app = App(Driving(find_places({"SIMULATOR_HOME": str(home)}), self._records, desk), size)
        self.now = 0
        self.rest()

    def rest(self):
        for _ in range(3):
            self.now += 500
            self.app.step(self.now)

    def act(self, do, of=""):
        self.app._go(self.app.room.act(Act(do, of), self.now))
        self.rest()

    def find(self, do, of=""):
        """The target of an act: where it stands now, and the box in which it must be brought into sight, if it is not."""
        self.app.room.stale = True
        self.app.step(self.now)
        page = self.app.canvas.page
        target = target_of(page, Act(do, of))
        assert target is not None, f"nobody can {do} {of}: {sorted({one.act for one in page.targets})}"
        box = page.scrolls[target.scroll] if target.scroll else None
        return target, None if box is None or box.where.contains(target.where) else box

    def scroll(self, box, notches):
        self.app.room.offsets[box.name] = box.offset + notches * self.app.canvas.page.measure.type(48)

    def close(self):
        self.app.close()
        self._records.close()

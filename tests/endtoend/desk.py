"""A virtual screen, a window on it, hands, and eyes: what the end-to-end tests drive the program with."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from simulator.engine.offered import dealt
from simulator.engine.replay import last
from simulator.records.store import Records
from simulator.session import reopen

ROOT = Path(__file__).resolve().parents[2]
CLASS = "deescalation-simulator"
NEEDED = ("Xvfb", "xdotool", "import")
PATIENCE_S = 60
BRIGHT = 150


def wait_for(what, seconds=PATIENCE_S):
    """Ask until something is true; the value, or None when patience ran out."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = what()
        if found:
            return found
        time.sleep(0.1)
    return None


@dataclass(frozen=True)
class Run:
    """A run as it is on record, with where it stands."""

    meta: object
    program: object
    log: object
    situation: object


class Desk:
    """The program in a window on a screen of its own, with a keyboard and a camera."""

    def __init__(self, display, records, shots):
        self.env = {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy"}
        self.env.pop(
            "SDL_VIDEO_X11_WMCLASS", None
        )  # where there is a display, pygame sets it for the process that tests
        self.url = f"sqlite:///{records}"
        self.shots = shots
        self.program = None

    def start(self, *arguments):
        kept = () if arguments[0] == "watch" else ("--records", self.url)
        command = [sys.executable, "-m", "simulator", *arguments, *kept]
        self.program = subprocess.Popen(
            command, env=self.env, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        assert wait_for(self._window), f"no window: {self._said()}"
        assert wait_for(lambda: max(self.look("0_opening")) > BRIGHT), "nothing was painted"

    def _window(self):
        asked = ["xdotool", "search", "--class", CLASS]
        return subprocess.run(asked, env=self.env, capture_output=True, text=True, check=False).stdout.split()

    def _said(self):
        self.program.kill()
        return self.program.communicate()[0].decode(errors="replace")

    def press(self, *keys):
        for key in keys:
            subprocess.run(["xdotool", "mousemove", "700", "715", "key", key], env=self.env, check=True)
            time.sleep(0.4)

    def begin(self):
        """Begin the run. A key that comes while the program is still being read in may be lost: then it is pressed again."""
        assert wait_for(lambda: self.press("Return") or wait_for(self.session, 8)), "no run was begun"

    def drag(self, x1, y1, x2, y2):
        moves = f"mousemove {x1} {y1} mousedown 1 mousemove {x2} {y2} mouseup 1".split()
        subprocess.run(["xdotool", *moves], env=self.env, check=True)
        time.sleep(0.4)

    def look(self, name):
        """A picture of the screen, kept where the tests say; its bytes of colour, for comparing."""
        file = self.shots / f"{name}.png"
        subprocess.run(["import", "-window", "root", str(file)], env=self.env, check=True)
        return subprocess.run(["convert", str(file), "rgb:-"], capture_output=True, check=True).stdout

    def steady(self, name):
        """A picture of a screen on which nothing changes any more, such as a menu that has read all its encounters."""
        seen = [self.look(name)]
        assert wait_for(lambda: seen.append((time.sleep(1.2), self.look(name))[1]) or seen[-1] == seen[-2]), "unsteady"
        return seen[-1]

    def session(self):
        with Records(self.url) as records:
            rows = records.sessions()
            return rows[0].session if rows else None

    def run(self):
        """The newest run as it is on record: program, log, situation."""
        with Records(self.url) as records:
            found = reopen(records, records.sessions()[0].session)
        return Run(found.meta, found.program, found.log, last(found.program, found.log))

    def choose(self, ref):
        """Press the number under which a choice stands, as the seed deals it, and wait until it is on record."""
        scene, _, name = ref.partition(".")
        assert wait_for(lambda: self.run().situation.scene == scene, 15), f"not in {scene}"
        now = self.run()
        number = [choice.id for choice in dealt(now.program, now.situation)].index(name) + 1
        known = len(now.log.entries)
        time.sleep(0.5)
        self.press("space")
        # Force is taken by holding; what is no force is taken as the key goes down.
        subprocess.run(
            ["xdotool", "keydown", str(number), "sleep", "0.9", "keyup", str(number)], env=self.env, check=True
        )
        assert wait_for(lambda: len(self.run().log.entries) > known, 15), f"{ref} was not taken"

    def stop(self, how=signal.SIGKILL):
        if self.program is not None and self.program.poll() is None:
            self.program.send_signal(how)
        if self.program is not None:
            self.program.communicate()

"""From the start of the program to the menu with thirty encounters installed, beside a bare pygame window of the same size.

Run by hand: `.venv/bin/python tests/benchmarks/bench_start.py [RUNS]`. It needs Xvfb. Both windows are opened in a screen of
their own, alternately; all times count from the moment at which the process is asked for. Nothing is asserted.

A warm start has the rows and the menu of an earlier start on disk; a cold one has neither, as on the first day.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
INSTALLED = 30
SIZE = (1280, 720)

BARE = """
import sys, time
import pygame
pygame.display.init()
pygame.display.set_mode(({wide}, {high}), pygame.RESIZABLE)
pygame.display.flip()
print("window", time.time(), time.process_time())
"""
OURS = """
import os, sys, time
import pygame
flip, began, frames = pygame.display.flip, time.time_ns(), {}
kept = os.path.join(os.environ["SIMULATOR_HOME"], "menu.json")

def whose():
    frame, names = sys._getframe(2), set()
    while frame:
        names.add(frame.f_code.co_name)
        frame = frame.f_back
    return "title" if "raise_curtain" in names else "first menu" if "wait_in_lobby" in names else "program"

def noted():
    flip()
    frames.setdefault(whose(), (time.time(), time.process_time()))
    if "program" in frames and os.path.exists(kept) and os.stat(kept).st_mtime_ns > began:
        frames.setdefault("whole menu", (time.time(), time.process_time()))
        pygame.event.post(pygame.event.Event(pygame.QUIT))

pygame.display.flip = noted
from simulator.cli import main
try:
    main([])
finally:
    for name, (at, used) in frames.items():
        print(name, at, used)
"""


@contextmanager
def screen():
    """A virtual screen; its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        name = f":{told.readline().strip()}"
    try:
        yield name
    finally:
        server.terminate()
        server.wait()


def install(home):
    """Thirty encounters in a home: those that are shipped, and copies of them under other names."""
    shipped = sorted(file.parent for file in (ROOT / "scenarios").glob("*/scenario.yaml"))
    whole = [
        folder
        for folder in shipped
        if not re.search(r"^twin_of:", (folder / "scenario.yaml").read_text(), re.MULTILINE)
    ]
    for n in range(INSTALLED - len(shipped)):
        like = whole[n % len(whole)]
        slug = f"{like.name}_{n}"
        shutil.copytree(like, home / "scenarios" / slug)
        file = home / "scenarios" / slug / "scenario.yaml"
        file.write_text(re.sub(r"^scenario: .*$", f"scenario: {slug}", file.read_text(), count=1, flags=re.MULTILINE))


def started(code, display, home):
    """Seconds from asking for a process to each of its frames, and the processor's seconds until then."""
    env = {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy"}
    env |= {"SIMULATOR_HOME": str(home), "PYGAME_HIDE_SUPPORT_PROMPT": "1", "SDL_FRAMEBUFFER_ACCELERATION": "0"}
    began = time.time()
    ran = subprocess.run([sys.executable, "-c", code], env=env, cwd=ROOT, capture_output=True, text=True, check=False)
    lines = [line.rsplit(" ", 2) for line in ran.stdout.splitlines() if re.search(r" [\d.]+ [\d.]+$", line)]
    if not lines:
        sys.exit(f"no frame was painted: {ran.stderr}")
    return {name: (float(at) - began, float(used)) for name, at, used in lines}


def said(name, frames, which, beside=None):
    """The median of one frame of several starts, and how much later than a bare window it came."""
    took, used = (statistics.median(times) for times in zip(*(run[which] for run in frames), strict=True))
    more = f"; beside the bare window {took - beside[0]:+.3f} s ({used - beside[1]:+.3f} s)" if beside else ""
    print(f"  {name:<36} {took:.3f} s (processor {used:.3f} s){more}")
    return took, used


def forget(home):
    """As on the first day: no menu and no rows."""
    for name in ("menu.json", "rows.json"):
        (home / name).unlink(missing_ok=True)


def compare(name, runs, display, home, *, cold):
    """Both, alternately."""
    bare, ours = [], []
    for _ in range(runs):
        if cold:
            forget(home)
        bare.append(started(BARE.format(wide=SIZE[0], high=SIZE[1]), display, home))
        ours.append(started(OURS, display, home))
    print(f"{name}, {runs} starts each, medians:")
    window = said("a bare window", bare, "window")
    said("ours: the title", ours, "title", window)
    if not cold:
        said("ours: the menu, answering hands", ours, "first menu", window)
    said("ours: the menu of the whole program", ours, "program", window)
    said("ours: the last encounter in it", ours, "whole menu", window)


def main():
    if shutil.which("Xvfb") is None:
        sys.exit("needs Xvfb")
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder, screen() as display:
        home = Path(folder)
        install(home)
        started(OURS, display, home)
        rows = json.loads((home / "menu.json").read_text())["rows"]
        print(f"{len(rows)} encounters in the menu, {SIZE[0]}x{SIZE[1]}")
        compare("warm", runs, display, home, cold=False)
        compare("cold", max(1, runs // 5), display, home, cold=True)


if __name__ == "__main__":
    main()

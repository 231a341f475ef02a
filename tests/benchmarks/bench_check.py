"""What a check costs: the two encounters of the first release from the command line, and a generated one of forty scenes.

Run as `python tests/benchmarks/bench_check.py`: processor seconds with the start of the program in them, situations, and the
most memory that was held. Nothing is asserted.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
SHIPPED = ("back_yard_at_night", "knife_in_the_bedroom")
SCENES, FACTS, BUSY = 40, 13, 16
"""Scenes, facts that the last scene asks for, and scenes in which something happens while one thinks."""

HEAD = """\
scenario: forty_scenes
title: A long evening
version: 1
set_in: {state: california, date: 2026-03-14}
briefing: A man stands by the river and will not speak.
people:
  officer: {tools: [cew]}
  sam: {role: subject, name: Sam}
place:
  spots: {path: [0, 0], bank: [30, 0]}
"""
SCENE = """\
  scene_{n}:
    phase: contact
    lines:
      - sam: Leave me alone, for the {n}th time.
    deadline: 40 s
    on_deadline: {after}
"""
BUSY_SCENE = """\
    meanwhile:
      - at: 9 s
        do: A train goes by.
"""
CHOICES = """\
    choices:
      ask_{n}:
        say: Question {n}. What happened then?{sets}
        goes_to: {after}
      wait_{n}:
        do: Wait, and say nothing.
        goes_to: {after}
"""
LAST = """\
  last:
    phase: resolution
    deadline: 40 s
    on_deadline: he_walks_away
    choices:
      call_him:
        say: Sam, come up to the path.
        goes_to:
"""
ENDINGS = """\
          - scene: he_walks_away
endings:
  he_talks: {outcome: peaceful, says: "Sam talks with you."}
  he_walks_away: {outcome: peaceful, says: "Sam walks away."}
"""


def generated() -> str:
    """Forty scenes in a row; the first set a fact each, and the last asks for all of them."""
    facts = "facts:\n" + "".join(f"  told_{n}: {{type: bool, starts: no}}\n" for n in range(FACTS))
    scenes = ""
    for n in range(SCENES - 1):
        after = f"scene_{n + 1}" if n < SCENES - 2 else "last"
        sets = f"\n        sets: {{told_{n}: yes}}" if n < FACTS else ""
        busy = BUSY_SCENE if n >= SCENES - 1 - BUSY else ""
        scenes += SCENE.format(n=n, after=after) + busy + CHOICES.format(n=n, after=after, sets=sets)
    ways = "".join(f"          - {{when: {{told_{n}: yes}}, scene: he_talks}}\n" for n in range(FACTS))
    return HEAD + facts + "scenes:\n" + scenes + LAST + ways + ENDINGS


def checked(*paths: str) -> tuple[float, float, str]:
    """Processor seconds of one check in a fresh process, the most memory of any such process (MB), and what it said."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    call = [sys.executable, "-m", "simulator", "check", *paths]
    said = subprocess.run(
        call, capture_output=True, text=True, check=False, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return took, after.ru_maxrss / 1024, said.stdout


def main() -> None:
    took, _, said = min(checked(*(f"scenarios/{slug}" for slug in SHIPPED)) for _ in range(3))
    print(f"both encounters of the first release: {took:.2f} s of processor time, the start in it")
    print("  " + "\n  ".join(line for line in said.splitlines() if "situations" in line))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "forty_scenes.yaml"
        file.write_text(generated(), encoding="utf-8")
        took, most_mb, said = checked(str(file))
    print(f"forty scenes: {took:.2f} s of processor time, {most_mb:.0f} MB at most")
    print("  " + "\n  ".join(said.splitlines()))


if __name__ == "__main__":
    main()

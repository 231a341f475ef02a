"""Loading a scenario of two thousand lines, with every check of its form and names, beside PyYAML's own fast loader.

Run as `python tests/benchmarks/bench_load.py`: it prints both times and their ratio, from one run on one machine.
"""

from __future__ import annotations

from time import perf_counter

import yaml

from simulator.authoring.resolve import load_text
from simulator.authoring.source import read_text

HEAD = """\
scenario: generated
title: A long way down
version: 1
set_in: {state: california, date: 2026-03-14}
briefing: A generated encounter.
people:
  officer: {tools: [cew]}
  sam: {role: subject, name: Sam, arousal: high, trust: none}
place:
  spots: {path: [0, 0], bank: [30, 0]}
facts:
  heard: {type: bool, starts: no}
known_at_start:
  - {fact: sam.weapon_state, value: held, from: dispatch}
law_here:
  basis: detention
  time_forced: no
  sam: {threatened: [self], resistance: passive, weapon_state: held}
scenes:
"""
SCENE = """\
  scene_{n}:
    phase: contact
    at: {{officer: path, sam: bank}}
    lines:
      - sam: Leave me alone, I said. I will not tell you again.
      - stage: He turns round.
    law:
      sam:
        opportunity:
          - when: {{officer: {{farther_than: 20 ft}}}}
            reading: absent
            because: The whole path is between.
            rests_on: [distance]
          - reading: mixed
            because: A few steps.
            rests_on: [distance]
    deadline: 30 s
    on_deadline: scene_{next}
    choices:
      ask_him:
        say: Sam, I'm Kim. What happened today?
        technique: [introduce_self, open_question]
        sets: {{heard: yes}}
        sam: {{trust: rises, arousal: falls}}
        goes_to:
          - when: {{sam.trust: strong, heard: yes}}
            scene: he_talks
          - scene: scene_{next}
      step_back:
        do: Step back to the path.
        technique: [make_distance]
        moves: {{officer: path}}
        takes: 10 s
        hears:
          - fact: heard
            value: yes
            from: sam
        when: {{not: {{chosen: scene_{n}.ask_him}}}}
        goes_to: scene_{next}
"""
TAIL = """\
endings:
  he_talks:
    outcome: peaceful
    says: Sam talks with you.
"""


def generated(scenes: int = 50) -> str:
    """A sound scenario of about forty lines a scene."""
    return HEAD + "".join(SCENE.format(n=n, next=(n + 1) % scenes) for n in range(scenes)) + TAIL


def best(work, times: int = 15) -> float:
    """The least of several times, in milliseconds."""
    least = float("inf")
    for _ in range(times):
        began = perf_counter()
        work()
        least = min(least, perf_counter() - began)
    return least * 1000


def main() -> None:
    text = generated()
    assert load_text(text).problems == ()
    plain = best(lambda: yaml.load(text, Loader=yaml.CSafeLoader))
    read = best(lambda: read_text(text))
    loaded = best(lambda: load_text(text))
    print(f"{len(text.splitlines())} lines")
    print(f"yaml.load(CSafeLoader)              {plain:6.1f} ms")
    print(f"read with places                    {read:6.1f} ms  {read / plain:.2f}x")
    print(f"load: places, shape, names, model   {loaded:6.1f} ms  {loaded / plain:.2f}x")


def test_loading_stays_within_three_times_plain_yaml(benchmark):
    text = generated()
    plain = best(lambda: yaml.load(text, Loader=yaml.CSafeLoader))
    benchmark(lambda: load_text(text))
    assert best(lambda: load_text(text)) < 3 * plain


if __name__ == "__main__":
    main()

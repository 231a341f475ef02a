"""Shipped scenarios with random damage, each loaded and checked: how many tracebacks, hangs and messages without a place.

Run by hand: `.venv/bin/python tests/benchmarks/fuzz_check.py [N] [--seed S]`; N is 10,000 where nothing is said. It prints
the figures and the first few files of each fault. A small run of it is a test (tests/authoring/test_fuzz.py).
"""

from __future__ import annotations

import argparse
import random
import re
import signal
import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from simulator.authoring.check import check_loaded  # noqa: E402 - the path is set for a run by hand
from simulator.authoring.resolve import load_text  # noqa: E402

LIMIT = 20_000
"""Situations explored of one file; shipped encounters have more, and a damaged one may have any number."""
SLOW_S = 2.0
ODD = (
    "\t",
    "\0",
    "\u2028",
    "\ufeff",
    "\u202e",
    "é",
    "🙂",
    '"',
    "'",
    "{",
    "}",
    "[",
    "]",
    ":",
    "#",
    "&a",
    "*a",
    "!!x",
    "|",
    ">",
    "%",
    "---",
    "<<: x",
)
HUGE = (
    "99999999999999999999",
    "-1",
    "0",
    "1e308",
    "0x7f",
    "999999 min",
    "0.0001 s",
    "1000000 ft",
    "[1, 2, 3]",
    "{}",
    "~",
    "true",
)


class Fault(NamedTuple):
    """What went wrong with one damaged file: `traceback`, `slow` or `no place`, and what to see."""

    kind: str
    number: int
    seen: str


def damaged(text: str, lot: random.Random) -> str:
    """The text with one to four random changes."""
    lines = text.split("\n")
    words = sorted(set(re.findall(r"[a-z_.]+", text)))
    changes = lot.choice((CHANGES, SOFT))
    for _ in range(lot.randint(1, 4)):
        n = lot.randrange(len(lines))
        lot.choice(changes)(lines, n, words, lot)
        lines = lines or [""]
    return "\n".join(lines)


def _delete(lines, n, words, lot):
    del lines[n : n + lot.choice((1, 1, 1, 2, 5, 20))]


def _repeat(lines, n, words, lot):
    lines[n:n] = lines[n : n + lot.choice((1, 1, 3, 12))]


def _swap(lines, n, words, lot):
    m = lot.randrange(len(lines))
    lines[n], lines[m] = lines[m], lines[n]


def _indent(lines, n, words, lot):
    by = lot.choice((-4, -2, -1, 1, 2, 4))
    lines[n] = " " * by + lines[n] if by > 0 else lines[n][min(-by, len(lines[n]) - len(lines[n].lstrip())) :]


def _word(lines, n, words, lot):
    parts = re.split(r"([a-z_.]+)", lines[n])
    if len(parts) > 1:
        parts[lot.randrange(1, len(parts), 2)] = lot.choice(words)
    lines[n] = "".join(parts)


def _cut(lines, n, words, lot):
    lines[n] = lines[n][: lot.randint(0, len(lines[n]))]


def _cut_off(lines, n, words, lot):
    if lot.random() < 0.1:
        del lines[n:]


def _odd(lines, n, words, lot):
    at = lot.randint(0, len(lines[n]))
    lines[n] = lines[n][:at] + lot.choice(ODD) + lines[n][at:]


def _number(lines, n, words, lot):
    if re.search(r"\d", lines[n]):
        lines[n] = re.sub(r"-?\d+(\.\d+)?", lambda _: lot.choice(HUGE), lines[n], count=1)
    else:
        lines[n] = lines[n].split(":")[0] + ": " + lot.choice(HUGE)


def _move(lines, n, words, lot):
    block = lines[n : n + lot.choice((1, 4, 10))]
    del lines[n : n + len(block)]
    m = lot.randint(0, len(lines))
    lines[m:m] = block


def _value(lines, n, words, lot):
    """A word for a word that stands in the same kind of place elsewhere."""
    found = re.match(r"( *(?:- )?)([a-z_]+): ([a-z_.]+)$", lines[n])
    if found is None:
        return
    others = [
        it[3] for line in lines if (it := re.match(r"( *(?:- )?)([a-z_]+): ([a-z_.]+)$", line)) and it[2] == found[2]
    ]
    lines[n] = f"{found[1]}{found[2]}: {lot.choice(others)}"


def _small(lines, n, words, lot):
    lines[n] = re.sub(r"\d+", lambda _: str(lot.choice((0, 1, 2, 3, 5, 30, 400))), lines[n], count=1)


CHANGES = (_delete, _repeat, _swap, _indent, _word, _word, _word, _cut, _cut_off, _odd, _number, _move)


SOFT = (_word, _value, _value, _small)
"""Changes after which a file is often YAML still, so that what comes after reading is tried as well."""


class _TooLongError(BaseException):
    """Raised out of a check that goes on and on; no `except Exception` may swallow it."""


def _stop(*_: object) -> None:
    raise _TooLongError


def examined(text: str, number: int) -> tuple[list[Fault], float, list[str]]:
    """What went wrong with one text, the processor seconds that it took, and the codes that it was given."""
    began = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, 4 * SLOW_S)
    try:
        loaded = load_text(text, file="scenario.yaml")
        problems = [*loaded.problems]
        if loaded.scenario is not None:
            problems += check_loaded(loaded, clock=time.perf_counter, limit=LIMIT)[0]
    except _TooLongError:
        return [Fault("slow", number, traceback.format_exc(limit=-3))], time.process_time() - began, []
    except Exception:  # noqa: BLE001 - any exception at all is what is counted
        return [Fault("traceback", number, traceback.format_exc(limit=-6))], time.process_time() - began, []
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    took = time.process_time() - began
    bottom = text.count("\n") + 2
    lost = [it for it in problems if not (it.file and 1 <= it.line <= bottom and it.column >= 1 and it.message)]
    faults = [Fault("no place", number, str(it)) for it in lost]
    if took > SLOW_S:
        faults.append(Fault("slow", number, f"{took:.1f} s"))
    return faults, took, [it.code for it in problems]


def run(count: int, seed: int) -> tuple[list[Fault], list[float], Counter[str]]:
    """Damage and check so many files; each is made from its own number, so that one fault can be had again."""
    every = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "scenarios").glob("*/scenario.yaml")))
    texts = [text for text in every if "\ntwin_of:" not in text]  # a twin's text alone is refused before it is read
    before = signal.signal(signal.SIGPROF, _stop)
    faults: list[Fault] = []
    took: list[float] = []
    codes: Counter[str] = Counter()
    try:
        for number in range(count):
            lot = random.Random(f"{seed}:{number}")  # noqa: S311 - damage, not secrecy
            found, seconds, said = examined(damaged(lot.choice(texts), lot), number)
            faults += found
            took.append(seconds)
            codes.update(set(said) or {"nothing"})
    except KeyboardInterrupt:
        print("stopped early")
    finally:
        signal.signal(signal.SIGPROF, before)
    return faults, took, codes


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("count", nargs="?", type=int, default=10_000)
    asked.add_argument("--seed", type=int, default=1)
    wanted = asked.parse_args()
    faults, took, codes = run(wanted.count, wanted.seed)
    kinds = Counter(fault.kind for fault in faults)
    print(f"{len(took):,} damaged files, seed {wanted.seed}: {sum(took):.0f} s of processor time")
    print(
        f"  tracebacks {kinds['traceback']}, over {SLOW_S:.0f} s {kinds['slow']}, messages without a place {kinds['no place']}"
    )
    print(
        f"  slowest {max(took):.2f} s, mean {sum(took) / len(took) * 1000:.0f} ms; no problem found in {codes['nothing']:,}"
    )
    print("  files with a code: " + ", ".join(f"{code} {n}" for code, n in sorted(codes.items()) if code != "nothing"))
    for fault in faults[:10]:
        print(f"\n{fault.kind}, file {fault.number}\n{fault.seen}")


if __name__ == "__main__":
    main()

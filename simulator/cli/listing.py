"""The work of `standards`: each text with its dates, its sources, and what of it is not graded and why."""

from __future__ import annotations

from typing import Any

from simulator.cli.told import DONE, print_json, say
from simulator.law.library import STANDARDS
from simulator.law.standard import Standard
from simulator.scoring.plain import plain_standard


def list_standards(*, as_json: bool) -> int:
    """Every standard."""
    if as_json:
        print_json([_plain(standard) for standard in STANDARDS])
    else:
        say("\n\n".join(_words(standard) for standard in STANDARDS))
    return DONE


def _plain(standard: Standard) -> dict[str, Any]:
    return plain_standard(standard) | {"source": sources(standard), "stands_on": list(standard.stands_on)}


def sources(standard: Standard) -> str:
    """What the text says of itself before its first part: where it was read, when, and since when it is in force."""
    told = standard.statute.preface.split("\n", 1)
    body = told[1] if told[0].startswith("#") and len(told) > 1 else standard.statute.preface
    return body.strip()


def _words(standard: Standard) -> str:
    until = standard.in_force_to or "today"
    lines = [
        f"{standard.id}  {standard.line}  {standard.title}",
        f"  {standard.authority}; in force from {standard.in_force_from} to {until}",
        *(f"  {line}" for line in sources(standard).splitlines() if line.strip()),
        *(f"  Stands on: {law}" for law in standard.stands_on),
    ]
    ours = standard.design_choices.items()
    lines += [f"  Our choice, not the text's ({name.replace('_', ' ')}): {words}" for name, words in ours]
    lines += [f"  Not graded: {citation}: {reason}" for citation, reason in standard.not_graded.items()]
    return "\n".join(lines)

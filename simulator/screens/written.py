"""What people added to a run, as a debrief shows it: beside the grade, never in its place."""

from __future__ import annotations

from dataclasses import dataclass

OVERRIDE, DISPUTE = "override", "dispute"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenView:
    """One thing written: about which moment (0 for the whole run), by whom, when, what it is in words, and its words. `kind`
    is the word by which it is kept; `about` the PRACTICE mark or the finding of LAW that it is about, as a reader knows it;
    `mark` what an override would put.
    """

    n: int
    who: str
    when: str
    what: str
    words: str
    kind: str = ""
    about: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """What an instructor contests at a moment: a PRACTICE mark, with the `mark` that they would put, or, where `mark` is
    empty, a finding of LAW as `named` names it. `words` are the reason; `by` who signs, as an opaque id.
    """

    n: int
    about: str
    words: str
    by: str
    mark: str = ""


def named(cites: str, heading: str) -> str:
    """A finding of LAW by its citation and its heading: several findings of one moment may cite the same words."""
    return cites if heading in ("", cites) else f"{cites}, {heading}"

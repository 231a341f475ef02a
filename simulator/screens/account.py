"""What the trainee writes before any grade is shown, and what the program remarks on it, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

BEFORE = (
    "Before any grade is shown: write, in your own words and from what you knew then. Nobody grades it. An empty answer "
    "skips a question."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """One question. `kind` is `plus`, `delta` or `report`; `n` the number of the use of force that a report is about."""

    kind: str
    ask: str
    n: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountScreen:
    """Every question of a run, and whether what is written will be kept."""

    questions: tuple[QuestionView, ...]
    kept: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkView:
    """One remark: the sentence that it is about (empty for the whole), what it says, the text of law that asks for it."""

    says: str
    sentence: str = ""
    cites: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarksView:
    """The remarks on one answer, and what they are; none where there is nothing to remark."""

    n: int
    remarks: tuple[RemarkView, ...]
    what_it_is: str

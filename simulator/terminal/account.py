"""The trainee's own account, by lines of text, before any grade is shown. It refuses to insist: every question can be skipped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from simulator.screens.account import BEFORE, AccountScreen, QuestionView, RemarksView
from simulator.terminal.keys import Keys
from simulator.terminal.lines import stanzas, wrapped

HOW = "Write as many lines as you like; an empty line ends the answer."


@runtime_checkable
class Writes(Protocol):
    """A driver that takes the trainee's account. Where it cannot, nothing is asked."""

    def account(self) -> AccountScreen:
        """The questions of the run just played."""
        ...

    def wrote(self, answers: Mapping[tuple[str, int], str]) -> tuple[RemarksView, ...]:
        """Take the answers, by (kind, number of the decision); what is to be remarked on them."""
        ...


def asked_first(driver: object, keys: Keys) -> None:
    """Ask every question and show the remarks."""
    if not isinstance(driver, Writes):
        return
    asked = driver.account()
    keys.say(BEFORE)
    keys.say(f"{asked.kept} {HOW}")
    answers = {(one.kind, one.n): _answer(keys, one) for one in asked.questions}
    for remarked in driver.wrote(answers):
        keys.show(_remarks(remarked, keys.width))


def _answer(keys: Keys, question: QuestionView) -> str:
    keys.say(question.ask)
    lines: list[str] = []
    while line := keys.words("| "):
        lines.append(line)
    return "\n".join(lines)


def _remarks(found: RemarksView, width: int) -> str:
    if not found.remarks:
        return stanzas(wrapped(f"On what you wrote of moment {found.n}: nothing to remark.", width))
    rows = [wrapped(f"On what you wrote of moment {found.n}:", width)]
    for one in found.remarks:
        sentence = f"“{one.sentence}” " if one.sentence else ""
        rows.append(wrapped(f"- {sentence}{one.says} ({one.cites})".replace(" ()", ""), width, hang=2))
    return stanzas(*rows, wrapped(found.what_it_is, width))

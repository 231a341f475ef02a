"""How a reading of the law is shown: a sign, a colour and a word, always the three together.

It refuses points and grades: there is no number anywhere in it.
"""

from __future__ import annotations

from typing import NamedTuple

from simulator.window.sheet import theme
from simulator.window.sheet.theme import Ink


class Tone(NamedTuple):
    """A sign's name, its colour, its word."""

    sign: str
    ink: Ink
    word: str


BEATS = {
    "none": Tone("circle", theme.SKY, "No force"),
    "outside": Tone("square", theme.SOFT, "Outside this text"),
    "supports": Tone("check", theme.GREEN, "Supports justification"),
    "contested": Tone("circle-question-mark", theme.ORANGE, "Is contestable"),
    "not_supported": Tone("x", theme.VERMILION, "Does not support justification"),
}
OUTCOMES = BEATS | {
    "none": Tone("circle-minus", theme.SOFT, "No verdict"),
    "met": Tone("clipboard-check", theme.GREEN, "Meets this policy"),
    "unclear": Tone("circle-question-mark", theme.ORANGE, "Can be read either way"),
    "not_met": Tone("clipboard-x", theme.VERMILION, "Does not meet this policy"),
}
"""Outcomes of standards side by side: those of LAW as their beats, those of POLICY in words of their own."""
FINDINGS = {
    "supports": Tone("circle-check", theme.GREEN, "speaks for the officer"),
    "neutral": Tone("circle-minus", theme.SOFT, "speaks neither way"),
    "adverse": Tone("circle-x", theme.VERMILION, "speaks against the officer"),
}
PRACTICE = {
    "credit": Tone("circle-check", theme.GREEN, "Done well"),
    "remark": Tone("message-circle", theme.YELLOW, "Remark"),
    "concern": Tone("triangle-alert", theme.ORANGE, "Concern"),
}
MARKS = {
    "decision": Tone("circle", theme.SKY, "Decision"),
    "force": Tone("square", theme.VERMILION, "Force"),
    "reveal": Tone("eye", theme.YELLOW, "Something learned"),
    "move": Tone("footprints", theme.SOFT, "Movement"),
    "flag": Tone("flag", theme.PURPLE, "Flag"),
    "duty": Tone("heart-pulse", theme.GREEN, "Duty"),
    "end": Tone("circle-stop", theme.TEXT, "End"),
}
_UNSAID = Tone("circle", theme.SOFT, "")


def of(table: dict[str, Tone], word: str) -> Tone:
    """The tone of a word; a word nobody foresaw is shown without one."""
    return table.get(word, _UNSAID)

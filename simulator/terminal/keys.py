"""The person at the keyboard: asked by a line of text, answered by a line of text. Input, output and clock are arguments.

It refuses to know what the answers mean.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.terminal.lines import stanzas, wrapped
from simulator.terminal.printed import Screen, print_screen


class Left(Exception):  # noqa: N818 - it is a wish, not a fault
    """The person wants to leave, or there is nothing more to read."""


@dataclass(frozen=True, slots=True)
class Keys:
    """`ask` shows a prompt and returns a line, raising EOFError where there is none; `show` writes text; `now_ms` is a
    clock that only runs forward.
    """

    ask: Callable[[str], str]
    show: Callable[[str], None]
    now_ms: Callable[[], int]
    width: int = 80

    def line(self, prompt: str) -> str:
        """What was typed, without the space around it, in small letters."""
        return self.words(prompt).lower()

    def words(self, prompt: str) -> str:
        """What was typed, as it was written, without the space around it."""
        try:
            return self.ask(prompt).strip()
        except (EOFError, KeyboardInterrupt):
            raise Left from None

    def screen(self, screen: Screen) -> None:
        """Show a screen."""
        self.show("\n" + print_screen(screen, self.width))

    def say(self, words: str) -> None:
        """Show a paragraph."""
        self.show(stanzas(wrapped(words, self.width)))

"""What can be wrong with the machine, or with what is asked for, said in a sentence that a person can act on.

It refuses to know pygame: the command line catches this without importing it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, runtime_checkable


class NoDisplay(Exception):  # noqa: N818 - it names a state of the machine, and reads so where it is caught
    """There is no video device, or pygame is missing or is the wrong one. The message says which, and what to do."""


class CannotBe(Exception):  # noqa: N818 - it is an answer, and the window goes on
    """What a hand asked for cannot be: a record at fault, a result held back, a file that is gone. The message says which."""


@runtime_checkable
class Notices(Protocol):
    """A room that can say a word of now: about this machine, or why something cannot be."""

    def notice(self, words: Iterable[str]) -> None:
        """Say it."""
        ...

"""What the engine says no to: an encounter that cannot be run, and an input that is not open.

It is for callers to catch by name. It refuses to word anything for a trainee.
"""

from __future__ import annotations


class ProgramError(ValueError):
    """The encounter contradicts itself and cannot be compiled; authoring finds these earlier and with a place."""


class Refused(Exception):  # noqa: N818 - it is an answer, not a fault
    """The input is not open now. Nothing has changed."""

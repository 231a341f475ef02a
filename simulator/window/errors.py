"""What can be wrong with the machine before anything is painted, said in a sentence that a person can act on.

It refuses to know pygame: the command line catches this without importing it.
"""

from __future__ import annotations


class NoDisplay(Exception):  # noqa: N818 - it names a state of the machine, and reads so where it is caught
    """There is no video device, or pygame is missing or is the wrong one. The message says which, and what to do."""

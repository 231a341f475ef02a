"""Who trains at this desk: a pseudonymous id, never a name and never an address.

It refuses to know who is behind an id; that is the agency's list.
"""

from __future__ import annotations

import re

MOST = 64
OPAQUE = "A trainee is an opaque id such as t-17: never an e-mail, at most 64 plain characters."
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def trainee_fault(trainee: str) -> str:
    """What is wrong with an id, in a sentence; nothing where it is one, or is empty for nobody."""
    if "@" in trainee or not trainee.isprintable() or len(trainee) > MOST:
        return OPAQUE
    if trainee and not _PLAIN.fullmatch(trainee):
        return "A trainee's id is letters, digits, dots, hyphens and underscores, such as t-17: no spaces."
    return ""

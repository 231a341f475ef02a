"""What the reader of an old run must know: whether its encounter reads otherwise today.

A run is replayed and graded from its own text, never from today's; this says so, and what today's would do otherwise.
"""

from __future__ import annotations

import os
from hashlib import sha256

from simulator.debrief.changes import carried, changes
from simulator.places import NotFound, find_places, scenario_file
from simulator.session import ContentError, Readied, Reopened, ready

MOST = 12
"""How many changes are told one by one."""


def notices_since(found: Reopened) -> tuple[str, ...]:
    """Nothing where the encounter is as it was, or where only what no run reads was changed."""
    try:
        file = scenario_file(find_places(os.environ), found.meta.scenario)
        if sha256(file.read_bytes()).hexdigest() == found.meta.fingerprint:
            return ()  # the very bytes; a twin, whose fingerprint is over two files, is read to know
        today = ready(file)
    except NotFound:
        return ("This encounter is not installed here. The run is shown from the text in its own record.",)
    except (ContentError, OSError):
        return (_OWN_TEXT.format(then=found.meta.version, now="cannot be read as it stands now"),)
    if today.scenario.fingerprint == found.meta.fingerprint:
        return ()
    return _told(found, today)


_OWN_TEXT = (
    "The encounter has been edited since this run. It was version {then} then, and {now}. The run is shown and graded from "
    "the text in its own record, not from today's."
)


def _told(found: Reopened, today: Readied) -> tuple[str, ...]:
    told = changes(found.readied.scenario, today.scenario)
    if not told:
        return ()
    left = len(told) - MOST
    more = (f"And {left} {'change' if left == 1 else 'changes'} more.",) if left > 0 else ()
    went = carried(found.log, today.program)
    goes = (
        "Under today's text the run would go the same way to where it stands."
        if went.whole
        else f"Under today's text {went.fits} of {went.of} inputs would go the same way. {went.misfit}"
    )
    same = today.scenario.version == found.meta.version
    stands = "is called that still" if same else f"is version {today.scenario.version} now"
    head = _OWN_TEXT.format(then=found.meta.version, now=stands)
    return (head, *(f"Changed: {words}" for words in told[:MOST]), *more, goes)

"""A run whose record cannot be replayed, shown as far as it can be read: by `debrief`, on its reports and in the window."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from simulator.cli.noting import written_about
from simulator.cli.releasing import refuse_held
from simulator.records.recorded import SessionMeta
from simulator.records.store import Records
from simulator.screens.contested import with_written
from simulator.screens.damaged import bare_screen
from simulator.screens.values import DebriefScreen
from simulator.session import Unread


def bare_debrief(records: Records, fault: Unread) -> DebriefScreen:
    """What is shown of it: its header, its rows and what people added. What is held back of a test stays so."""
    meta = fault.found.meta
    refuse_held(records, meta)
    return with_written(bare_screen(fault.found, str(fault)), written_about(records, meta.session))


def plain_bare(screen: DebriefScreen, meta: SessionMeta) -> dict[str, Any]:
    """The same as `debrief --json` has it: nothing is graded, and `timeline` are the rows that can be read."""
    return {
        "session": meta.session,
        "scenario": meta.scenario,
        "ending": meta.ending or None,
        "standards": [],
        "decisions": [],
        "beats": [],
        "ledger": [],
        "written": [asdict(one) for one in screen.written],
        "damages": list(screen.damage),
        "timeline": [{"at_ms": mark.at_ms, "kind": mark.kind, "words": mark.words} for mark in screen.timeline],
    }

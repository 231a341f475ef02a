"""The instructor's script as text, to be read from a screen or printed. Pure."""

from __future__ import annotations

from simulator.debrief.script import ABOUT, DebriefScript, TellingMoment
from simulator.terminal.lines import clock, labelled, stanzas, wrapped


def script_text(title: str, found: DebriefScript, width: int) -> str:
    """The four parts, in order."""
    return stanzas(
        wrapped(f"Debrief script: {title}", width),
        wrapped(ABOUT, width),
        labelled("1. Reactions", found.reactions, width),
        labelled("2. Description", found.description, width),
        wrapped("3. Analysis" if found.analysis else "3. Analysis: this run has no decision to look into.", width),
        *(_moment(one, width) for one in found.analysis),
        labelled("4. Application", found.application, width),
    )


def _moment(one: TellingMoment, width: int) -> list[str]:
    said = wrapped(f"Moment {one.n}, {clock(one.at_ms)}.", width, indent=2)
    said += wrapped(one.saw, width, indent=4, hang=2)
    said += wrapped(one.thought, width, indent=4, hang=2)
    said += wrapped(f"Ask: {one.ask}", width, indent=4, hang=2)
    return said + labelled("Listen for:", one.listen_for, width, indent=4)

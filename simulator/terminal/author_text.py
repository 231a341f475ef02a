"""The closed choices of a moment, with why, as text for authors."""

from __future__ import annotations

from simulator.screens.author import AuthorScreen, ChoiceState
from simulator.terminal.lines import labelled, stanzas, wrapped


def author_text(screen: AuthorScreen, width: int) -> str:
    """Where the author is, and what is closed here with why."""
    dealt = f", variant {screen.variant}" if screen.variant else ""
    closed = [line for state in screen.closed for line in _closed(state, width)]
    return stanzas(
        wrapped(f"Author: scene {screen.scene}{dealt}.", width),
        *(wrapped(notice, width, hang=2) for notice in screen.notices),
        ["Closed here:", *closed] if closed else wrapped("Nothing is closed here.", width),
    )


def _closed(state: ChoiceState, width: int) -> list[str]:
    return labelled(f"{state.choice}: {state.words}", (f"closed: {need}" for need in state.needs), width, indent=2)

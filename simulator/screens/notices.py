"""What the reader of a debrief must know of it: its scope, the dates of the texts, what is our choice. It refuses to grade."""

from __future__ import annotations

from simulator.law.standard import Standard
from simulator.scoring.scorecard import Scorecard

SCOPE = (
    "Training, not legal advice; no body has certified it. Each use of force is graded alone, on what was known then."
)
SECONDS = (
    "The seconds on a map are the distance at 14 ft a second: a runner from a stand covers 21 ft in about 1.5 s (Tueller, 1983). "
    "They show how soon somebody could be there. There is no such line in law."
)
ACCOMMODATED = "Accommodation: {}. A trainee may ask for more time to decide; no grade reads it."
OTHERS = "Another officer's force is graded on what you knew, because only your view is recorded."


def notices(card: Scorecard, standard: Standard) -> tuple[str, ...]:
    """In the order in which they are read."""
    dated = {
        notice
        for graded in card.graded
        for verdict in graded.verdicts
        if verdict.standard == standard.id
        for notice in verdict.notices
    }
    others = (OTHERS,) if any(graded.decision.by != "officer" for graded in card.graded) else ()
    ours = tuple(f"Our choice, not the text's: {words}" for words in standard.design_choices.values())
    return (SCOPE, *others, *sorted(dated), SECONDS, *ours)

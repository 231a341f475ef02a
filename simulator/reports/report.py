"""What a report holds: the debrief as the screens have it, and what the record says of itself. It refuses to read records."""

from __future__ import annotations

from dataclasses import dataclass, field

from simulator.reports.map_shapes import map_picture
from simulator.reports.shapes import Picture, timeline_picture
from simulator.screens.contested import contested
from simulator.screens.values import BeatView, DebriefScreen, FindingView

SCOPE = (
    "Training, not legal advice. No body has certified this program. What stands under LAW is how one named text reads on "
    "the facts presented; it is no finding about anybody."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A debrief to be printed. `facts` are (label, value) about the run and its record, fingerprints among them; `started` when
    it was played, as an ISO text; `damage` is what is wrong with the record; `written` is what people added to it: (when,
    who, what, the words).
    """

    review: DebriefScreen
    facts: tuple[tuple[str, str], ...]
    started: str = ""
    damage: tuple[str, ...] = ()
    written: tuple[tuple[str, str, str, str], ...] = ()
    texts: tuple[tuple[str, str], ...] = field(init=False)

    def __post_init__(self) -> None:
        # Each text that any finding cites is quoted once, at the end.
        found = {one.cites: one.statute for beat in self.review.beats for one in _findings(beat) if one.statute}
        object.__setattr__(self, "texts", tuple(sorted(found.items())))

    @property
    def forced(self) -> tuple[BeatView, ...]:
        """The moments at which force was used."""
        return tuple(beat for beat in self.review.beats if beat.tone != "none")

    @property
    def timeline(self) -> Picture:
        """The run over story time."""
        return timeline_picture(self.review)

    def map(self, beat: BeatView) -> Picture:
        """The place at a moment."""
        return map_picture(beat.map)


def _findings(beat: BeatView) -> tuple[FindingView, ...]:
    return (*beat.findings, *beat.policy_findings)


def summary(report: Report) -> tuple[str, ...]:
    """The page that is read first, in sentences: how it ended, each use of force, and the marks that stand out."""
    review = report.review
    said = [f"How it ended: {review.ending}"]
    said += [f"Moment {beat.n}, {words_of(beat)} {beat.verdict}" for beat in report.forced]
    if not review.beats:
        return (
            said[0],
            "The record cannot be replayed, so nothing is graded. Its rows are listed in the order of time.",
        )
    if not report.forced:
        said.append(f"No force was used, so no use of force is weighed under {review.standard}.")
    concerns = [
        f"{mark.word} (moment {beat.n})" for beat in review.beats for mark in beat.practice if mark.mark == "concern"
    ]
    credits_ = [
        f"{mark.word} (moment {beat.n})" for beat in review.beats for mark in beat.practice if mark.mark == "credit"
    ]
    said += [f"Practice, credit: {', '.join(credits_)}."] if credits_ else []
    said += [f"Practice, concern: {', '.join(concerns)}."] if concerns else []
    return (*said, *contested(review.written))


def rows_of(review: DebriefScreen) -> tuple[str, ...]:
    """What a record that cannot be replayed says of itself, in the order of time."""
    return tuple(f"{mark.at_ms // 60_000}:{mark.at_ms // 1000 % 60:02d} {mark.words}" for mark in review.timeline)


def words_of(beat: BeatView) -> str:
    """Who did what, as a sentence's beginning."""
    by = "" if beat.by == "you" else f"{beat.by[:1].upper()}{beat.by[1:]}: "
    return f"{by}{beat.title}"

"""What a report holds: the debrief as the screens have it, and what the record says of itself. It refuses to read records."""

from __future__ import annotations

from dataclasses import dataclass, field

from simulator.reports.map_shapes import map_picture
from simulator.reports.shapes import Block, Dot, Picture, Stroke, timeline_picture
from simulator.screens.contested import contested
from simulator.screens.values import BeatView, DebriefScreen, FindingView

SCOPE = (
    "Training, not legal advice. No body has certified this program. What stands under LAW is how one named text reads on "
    "the facts presented; it is no finding about anybody."
)


_EMPTY, _OFFICERS = frozenset({"ground", "axis", "unsighted", "beyond"}), frozenset({"officer", "partner"})


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
        """The place at a moment. Where nothing is near but the officers themselves, it has words alone and no size."""
        drawn = map_picture(beat.map)
        near = any(isinstance(one, Stroke | Block) and one.kind not in _EMPTY for one in drawn.shapes)
        others = any(isinstance(one, Dot) and one.kind not in _OFFICERS for one in drawn.shapes)
        return (
            drawn
            if near or others
            else Picture(size=(drawn.size[0], 0.0), shapes=(), says=drawn.says.replace("from above", "then", 1))
        )


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
    for mark in ("credit", "concern"):
        said += _marked(review, mark)
    return (*said, *contested(review.written))


def _marked(review: DebriefScreen, mark: str) -> tuple[str, ...]:
    """Every word of PRACTICE that was marked so, with the moments, in the order in which they came first."""
    found: dict[str, list[int]] = {}
    for beat in review.beats:
        for one in beat.practice:
            if one.mark == mark:
                found.setdefault(one.word, []).append(beat.n)
    words = (
        f"{word} ({'moment' if len(at) == 1 else 'moments'} {', '.join(map(str, dict.fromkeys(at)))})"
        for word, at in found.items()
    )
    return (f"Practice, {mark}: {'; '.join(words)}.",) if found else ()


def rows_of(review: DebriefScreen) -> tuple[str, ...]:
    """What a record that cannot be replayed says of itself, in the order of time."""
    return tuple(f"{mark.at_ms // 60_000}:{mark.at_ms // 1000 % 60:02d} {mark.words}" for mark in review.timeline)


def words_of(beat: BeatView) -> str:
    """Who did what, as a sentence's beginning."""
    by = "" if beat.by == "you" else f"{beat.by[:1].upper()}{beat.by[1:]}: "
    return f"{by}{beat.title}"

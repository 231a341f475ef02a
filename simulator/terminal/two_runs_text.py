"""Two runs side by side as text: what both did, then what each did, row by row. Pure; nothing stands beside anything,
so that a screen reader reads it in order.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.screens.two_runs import PARTED, DoneView, RowView, TwoRunsView
from simulator.terminal.lines import clock, labelled, stanzas, wrapped


def two_runs_text(found: TwoRunsView, width: int) -> str:
    """The whole, in order."""
    return stanzas(
        wrapped(f"Two runs of: {found.title}", width),
        [*wrapped(f"One: {found.names[0]}", width, hang=2), *wrapped(f"Other: {found.names[1]}", width, hang=2)],
        labelled("Before you read:", found.notices, width),
        *_rows(found, width),
        wrapped(f"How the one ended: {found.endings[0]}", width, hang=2),
        wrapped(f"How the other ended: {found.endings[1]}", width, hang=2),
    )


def _rows(found: TwoRunsView, width: int) -> Iterator[list[str]]:
    for n, row in enumerate(found.rows):
        if n == found.part:
            yield wrapped(PARTED, width)
        yield _row(row, width)
    if found.part is None:
        yield wrapped("The two runs do not differ.", width)


def _row(row: RowView, width: int) -> list[str]:
    if row.same and row.left is not None and row.right is not None:
        times = dict.fromkeys((clock(row.left.at_ms), clock(row.right.at_ms)))
        return [*_done("Both", " and ".join(times), row.left, width), *_other_grade(row.left, row.right, width)]
    sides = (("One", row.left), ("Other", row.right))
    return [line for name, done in sides if done is not None for line in _done(name, clock(done.at_ms), done, width)]


def _done(name: str, at: str, done: DoneView, width: int) -> list[str]:
    by = "" if done.by == "you" else f" {done.by}:"
    said = wrapped(f"{name}, {at}.{by} {done.words}", width, hang=2)
    if done.law:
        said += wrapped(f"LAW: {done.law}", width, indent=4, hang=2)
    for mark, word in done.practice:
        said += wrapped(f"Practice, {mark}: {word}", width, indent=4, hang=2)
    return said


def _other_grade(left: DoneView, right: DoneView, width: int) -> list[str]:
    """The same choice may be graded otherwise, because of what came before it."""
    said = wrapped(f"In the other, LAW: {right.law}", width, indent=4, hang=2) if right.law != left.law else []
    more = [one for one in right.practice if one not in left.practice]
    for mark, word in more:
        said += wrapped(f"In the other, practice, {mark}: {word}", width, indent=4, hang=2)
    return said

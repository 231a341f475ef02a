"""What a driver does to hold the run under review beside another: which there are, and the two side by side.

It is a part of cli.driver.Driving. It refuses to choose: the run that it was forked from only stands first.
"""

from __future__ import annotations

from pathlib import Path

from simulator.cli.releasing import held
from simulator.cli.told import Told
from simulator.cli.two_runs import run_name, two_runs
from simulator.places import NotFound, Places, golden_plays, scenario_file
from simulator.records.recorded import AUTHOR, RecordsError, SessionMeta
from simulator.records.store import Records
from simulator.screens.two_runs import BesideView, TwoRunsView
from simulator.session import ContentError, SessionError, reopen

PARENT, FORK, EARLIER, OTHERS, PLAY = (
    "The run that this one was forked from",
    "Forked from this run",
    "Another run of yours",
    "Another trainee's run",
    "Golden play",
)
_PLAY = "play:"


class Besiding:
    """The run under review is `_reviewed`."""

    _places: Places
    _records: Records
    _reviewed: str

    def runs_beside(self) -> tuple[BesideView, ...]:
        """Every ended run of the encounter but this one, the nearest kin first; then the golden plays by their names."""
        runs = {meta.session: meta for meta in self._records.sessions()}
        mine = runs.get(self._reviewed)
        if mine is None:
            return ()
        hidden = held(self._records, runs.values())
        found = [(_kin(mine, one), one) for one in runs.values() if one.session not in hidden and _may_stand(mine, one)]
        kin = (PARENT, FORK, EARLIER, OTHERS)
        ordered = sorted(found, key=lambda pair: kin.index(pair[0]))
        told = tuple(BesideView(which=one.session, kind=kind, words=run_name(one, {})) for kind, one in ordered)
        return told + tuple(
            BesideView(which=f"{_PLAY}{file.stem}", kind=PLAY, words=_words(file)) for file in self._golden_of(mine)
        )

    def beside(self, which: str) -> TwoRunsView | str:
        """The two side by side; or why they cannot be."""
        try:
            left = reopen(self._records, self._reviewed)
            if not which.startswith(_PLAY):
                return two_runs(left, reopen(self._records, which), self._records)[0]
            name = which.removeprefix(_PLAY)
            file = scenario_file(self._places, left.meta.scenario).parent / "plays" / f"{name}.yaml"
            return two_runs(left, file, self._records, f"“{_words(file)}”")[0]
        except Told as fault:
            return " ".join(fault.lines)
        except (SessionError, RecordsError, ContentError, NotFound) as fault:
            return f"This cannot be held beside the run. {fault}".rstrip()

    def _golden_of(self, meta: SessionMeta) -> tuple[Path, ...]:
        try:
            return golden_plays(scenario_file(self._places, meta.scenario))
        except NotFound:
            return ()


def _may_stand(mine: SessionMeta, one: SessionMeta) -> bool:
    return one.session != mine.session and one.scenario == mine.scenario and bool(one.ending) and one.mode != AUTHOR


def _words(play: Path) -> str:
    return play.stem.replace("_", " ").capitalize()


def _kin(mine: SessionMeta, one: SessionMeta) -> str:
    if one.session == mine.parent:
        return PARENT
    if one.parent == mine.session:
        return FORK
    return EARLIER if one.trainee == mine.trainee else OTHERS

"""Runs encounters for the window and for the terminal: a session below, screens above.

It is the one place where the run, the screens and the grade meet. It refuses to paint and to decide.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from simulator.cli.accounts import Written, account_screen, keep, remarks_on
from simulator.cli.answers import answered
from simulator.cli.beside import Besiding
from simulator.cli.damaged import bare_debrief
from simulator.cli.grading import reviewed, with_comparison
from simulator.cli.last_menu import keep_menu
from simulator.cli.noting import Noting, written_about
from simulator.cli.releasing import HELD_BACK, held, refuse_held
from simulator.cli.settings import read_settings, settings_faults
from simulator.cli.settled import Desk, Settling
from simulator.cli.shelf import Shelf
from simulator.engine.machine import Refused
from simulator.engine.replay import situations
from simulator.engine.step import Step
from simulator.model.inputs import Chose, Flagged, Input, Waited
from simulator.places import Places, available, scenario_file
from simulator.records.store import Records
from simulator.screens.account import AccountScreen, RemarksView
from simulator.screens.build import briefing_screen, encounter_screen, ending_screen
from simulator.screens.contested import with_written
from simulator.screens.drawn import whereabouts
from simulator.screens.menu import LEARNING, menu_screen, shown_runs
from simulator.screens.values import BriefingScreen, DebriefScreen, EncounterScreen, EndingScreen, MenuScreen
from simulator.session import Readied, Session, Unread, fork, ready, reopen, resume, start

Played = EncounterScreen | EndingScreen


class Driving(Besiding, Noting, Settling):
    """A driver in the sense of both front ends. Times on screens are stretched by the extra time of the desk."""

    def __init__(self, places: Places, records: Records, desk: Desk) -> None:
        super().__init__(places, desk)
        self._records = records
        self._shelf = Shelf(self._places.rows)
        self._readied: Readied | None = None
        self._reviewed = ""
        self._last_seen: dict[str, str] = {}
        self.session: Session | None = None
        self.late = False

    def menu(self) -> MenuScreen:
        """The encounters and the earlier runs of whoever trains here, as they are now."""
        return self._menu(None)

    def menu_so_far(self) -> MenuScreen:
        """The same with at most one more encounter read: `unread` says how many are left."""
        return self._menu(1)

    def _menu(self, most: int | None) -> MenuScreen:
        files = available(self._places)
        found = self._shelf.rows(files, most)
        notices = [f"{slug} cannot be played; see: simulator check {slug}" for slug, row in found.items() if not row]
        runs = shown_runs(self._records.sessions(), self._desk.trainee, self._desk.mode)
        menu = menu_screen(
            [row for row in found.values() if row],
            runs,
            (*settings_faults(self._places.settings), *notices),
            held(self._records, runs),
            trainee=self._desk.trainee,
            mode=self._desk.mode,
            unread=len(files) - len(found),
        )
        if self._plain and not menu.unread:
            keep_menu(self._places.menu, menu)
        return menu

    @property
    def _plain(self) -> bool:
        """Whether the next start, of which nothing is asked, would show this menu too."""
        kept = read_settings(self._places.settings).trainee
        mine = (self._desk.trainee, self._desk.mode, self._records.place)
        return mine == (kept, LEARNING, str(self._places.records))

    @answered
    def open(self, slug: str) -> BriefingScreen:
        """Make an encounter ready and say what is said before it."""
        file = scenario_file(self._places, slug)
        self._readied = self._shelf.readied(file) or ready(file)
        return briefing_screen(self._readied.scenario)

    def begin(self) -> EncounterScreen:
        """Start the encounter that was opened."""
        if self._readied is None:
            raise Refused("no encounter was opened")
        return self._entered(start(self._readied, self._records, self._desk.who()))

    @answered
    def resume(self, session_id: str) -> Played:
        """Go on with an earlier run where it stands."""
        return self._entered(resume(self._records, session_id))

    @answered
    def fork(self, beat: int) -> EncounterScreen:
        """A new run that shares the past of the one under review up to the decision of this beat."""
        return self._entered(fork(self._records, self._reviewed, beat, self._desk.who()))

    def choose(self, choice_id: str, at_ms: int) -> Played:
        """The trainee chose. A choice that closed while they thought counts as too late."""
        at = self._clocked(at_ms)
        try:
            return self._said(Chose(choice_id, at))
        except Refused:
            shown = self._said(Waited(at))
            self.late = True
            return shown

    def tick(self, until_ms: int) -> Played:
        """The clock ran to this moment and nobody chose."""
        return self._said(Waited(self._clocked(until_ms)))

    def wait(self) -> Played:
        """On to what happens next of itself, however long it takes."""
        due = self._due
        return self._said(Waited(self._running.situation.clock_ms if due is None else due))

    def flag(self, at_ms: int) -> Played:
        """Somebody marked this moment for the debrief. The clock goes on."""
        return self._said(Flagged(self._clocked(at_ms)))

    @answered
    def debrief(self, session_id: str | None) -> DebriefScreen:
        """The review of a run; None is the run just played."""
        self._reviewed = session_id or self._running.meta.session
        try:
            found = reopen(self._records, self._reviewed)
        except Unread as fault:
            return bare_debrief(self._records, fault)
        refuse_held(self._records, found.meta)
        screen, card = reviewed(found, [], None)
        screen = with_written(screen, written_about(self._records, found.meta.session))
        return with_comparison(screen, found, card, [], None)

    def account(self) -> AccountScreen:
        """What the trainee is asked to write about the run just played, before any grade is shown."""
        return account_screen(self._running, kept=self._desk.keep_written)

    def wrote(self, answers: Mapping[tuple[str, int], str]) -> tuple[RemarksView, ...]:
        """Take what the trainee wrote: remarked on by rules, and kept only where this desk keeps it."""
        if self._desk.keep_written:
            ids = tuple(self._desk.new_id() for _ in answers)
            written = Written(who=self._desk.trainee or "trainee", when=self._desk.now(), ids=ids)
            keep(self._records, self._running, answers, written)
        return remarks_on(self._running, {n: words for (kind, n), words in answers.items() if kind == "report"})

    def _entered(self, session: Session) -> EncounterScreen:
        self.session, self.late = session, False
        self._last_seen = whereabouts(session.program, situations(session.program, session.log))
        now, since = session.situation, session.since_entering
        shown = encounter_screen(session.program, now, since, self._last_seen)
        return self._shown(replace(shown, sounds=()))  # what was heard before one came back is not heard again

    def _said(self, said: Input) -> Played:
        step: Step = self._running.say(said)
        self.late = step.late
        program = self._running.program
        if step.situation.ended is not None:
            shown = ending_screen(program, step.situation, step.events)
            return replace(shown, held=HELD_BACK) if self._running.meta.mode == "test" else shown
        self._last_seen |= whereabouts(program, (step.situation,))
        return self._shown(encounter_screen(program, step.situation, step.events, self._last_seen))

    def _shown(self, screen: EncounterScreen) -> EncounterScreen:
        more = self.extra_time
        deadline = None if screen.deadline_ms is None or self.untimed else math.ceil(screen.deadline_ms * more)
        return replace(screen, deadline_ms=deadline, clock_ms=math.ceil(screen.clock_ms * more))


__all__ = ["Desk", "Driving", "Played"]

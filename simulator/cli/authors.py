"""A driver for authors: the same run, with everything that only its author may see."""

from __future__ import annotations

from simulator.authoring.draw import NoLayout, draw
from simulator.authoring.draw_values import Drawing
from simulator.cli.drawing import Counted, count_runs
from simulator.cli.driver import Driving
from simulator.model.scenario import Scenario
from simulator.records.recorded import AUTHOR
from simulator.screens.author import AuthorScreen, author_screen


class AuthorDriving(Driving):
    """Its runs are recorded as an author's. A trainee's run that is resumed here shows no more than it did before."""

    def author(self) -> AuthorScreen | None:
        """The present moment as its author sees it."""
        session = self.session
        if session is None or session.ended or session.meta.mode != AUTHOR:
            return None
        return author_screen(session.program, session.situation)

    def drawing(self, *, counted: bool) -> Drawing | str:
        """The encounter's drawing, or why there is none."""
        scenario = self._running.program.scenario
        found = self._count(scenario) if counted else None
        try:
            return draw(scenario, found.taken, (found.words,)) if found else draw(scenario)
        except NoLayout as fault:
            return str(fault)

    def _count(self, scenario: Scenario) -> Counted:
        """The runs on record."""
        return count_runs(scenario, self._records)

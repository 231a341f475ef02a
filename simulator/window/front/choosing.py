"""What stands on the menu and what is looked at: the encounters that are found, the one that is picked, its runs.

It is a value; a hand's wish makes the next one. It refuses pixels and devices.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from simulator.screens.menu_values import MenuRow, MenuScreen, SessionRow

OTHERS = "-"
"""In the place of a slug: the runs whose encounters are not here."""
_MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing:
    """The screen, the picked encounter's slug, what was typed to find one; whether the driver keeps settings and knows who
    trains; a word of the window's own; whether its place is drawn already.
    """

    screen: MenuScreen
    slug: str = ""
    typed: str = ""
    sets: bool = False
    enrols: bool = False
    told: str = ""
    drawn: bool = True

    @property
    def rows(self) -> tuple[MenuRow, ...]:
        """The encounters in which every word that was typed stands, those that bear it in their title first."""
        asked = self.typed.casefold().split()
        found = [row for row in self.screen.rows if all(word in _words(row) for word in asked)]
        return tuple(sorted(found, key=lambda row: not all(word in row.title.casefold() for word in asked)))

    @property
    def picked(self) -> MenuRow | None:
        """The encounter that is looked at."""
        return next((row for row in self.screen.rows if row.slug == self.slug), None)

    @property
    def others(self) -> bool:
        """Whether there are runs whose encounters are not here."""
        return not self.typed and not self.screen.unread and bool(self.runs(OTHERS))

    def runs(self, slug: str) -> tuple[SessionRow, ...]:
        """The runs of an encounter."""
        here = {row.slug for row in self.screen.rows}
        mine = self.screen.sessions
        return tuple(run for run in mine if (run.slug == slug if slug != OTHERS else run.slug not in here))

    def on(self, screen: MenuScreen) -> Choosing:
        """The same on a screen that has changed."""
        return replace(self, screen=screen).steady()

    def finding(self, typed: str) -> Choosing:
        """Another word to find encounters by; the first that is found is looked at."""
        found = replace(self, typed=typed.lstrip()[:_MOST])
        return replace(found, slug="").steady() if found.typed else found.steady()

    def steady(self) -> Choosing:
        """The same with something picked that stands in the list: at first the encounter that was played last."""
        slugs = [row.slug for row in self.rows] + ([OTHERS] if self.others else [])
        if self.slug in slugs:
            return self
        played = [run.slug for run in self.screen.sessions if run.slug in slugs and not self.typed]
        return replace(self, slug=next(iter((*played, *slugs)), ""))


def _words(row: MenuRow) -> str:
    return " ".join((row.title, row.slug, row.because, row.content_note, *row.objectives)).casefold()

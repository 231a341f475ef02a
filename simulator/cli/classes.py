"""A driver for a run that an instructor drives for the room: what the room would have done is kept as a note."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.cli.driver import Driving, Played
from simulator.cli.noting import new_note
from simulator.model.inputs import Input
from simulator.records.notes import NoteKind, add_note
from simulator.screens.values import ChoiceRow, EncounterScreen
from simulator.session import last_choice


class ClassDriving(Driving):
    """Its runs are recorded as a class's. The words are large for the projector only, so their size is not kept."""

    in_class = True
    _offered: tuple[ChoiceRow, ...] = ()
    _hands = ""

    def hands_shown(self, counts: Mapping[int, int]) -> None:
        """How many chose each number: said with the choices' words, since numbers are dealt anew in each run. A room that is
        asked twice at one moment has two counts, and both are kept.
        """
        shown = [one for one in self._offered if counts.get(one.number)]
        count = ", ".join(f"{one.number}: {counts[one.number]}" for one in shown)
        words = "; ".join(f"{one.number} is “{one.do or one.say}”" for one in shown)
        again = f"{self._hands}\nAsked again: " if self._hands else "Class: "
        self._hands = f"{again}{count}. {words}"

    def resized(self, text_size: float) -> None:
        """The desk keeps its own size."""

    def _shown(self, screen: EncounterScreen) -> EncounterScreen:
        self._offered = screen.choices
        return super()._shown(screen)

    def _said(self, said: Input) -> Played:
        before = last_choice(self._running.log)
        played = super()._said(said)
        n = last_choice(self._running.log)
        if self._hands and n != before:
            add_note(self._records, new_note(self._running.meta.session, NoteKind.NOTE, n, self._hands))
            self._hands = ""
        return played

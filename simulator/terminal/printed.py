"""Any screen as text. It refuses to read, to write and to wait."""

from __future__ import annotations

from simulator.screens.values import BriefingScreen, DebriefScreen, EncounterScreen, EndingScreen, MenuScreen
from simulator.terminal.debrief_text import debrief_text
from simulator.terminal.play_text import briefing_text, encounter_text, ending_text, menu_text

Screen = MenuScreen | BriefingScreen | EncounterScreen | EndingScreen | DebriefScreen


def print_screen(screen: Screen, width: int = 80) -> str:
    """The text of a screen, wrapped at `width`."""
    match screen:
        case MenuScreen():
            return menu_text(screen, width)
        case BriefingScreen():
            return briefing_text(screen, width)
        case EncounterScreen():
            return encounter_text(screen, width)
        case EndingScreen():
            return ending_text(screen, width)
        case DebriefScreen():
            return debrief_text(screen, width)

"""The menu as it last stood, kept so that the next start can paint it at once, while the program is still being read in.

It is a picture and no more: hands are answered by the menu that replaces it. It refuses to be imported with anything heavy.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from simulator.screens.menu_values import MenuRow, MenuScreen, ModeView, SessionRow


def keep_menu(file: Path, menu: MenuScreen) -> None:
    """Keep it; where that cannot be, the next start shows a title in its place."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_suffix(".new")
        beside.write_text(json.dumps(asdict(menu)), encoding="utf-8")
        beside.replace(file)


def last_menu(file: Path) -> MenuScreen | None:
    """The menu that was kept; None where there is none that can be read."""
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        return MenuScreen(
            rows=tuple(MenuRow(**{**row, "objectives": tuple(row["objectives"])}) for row in told["rows"]),
            sessions=tuple(SessionRow(**row) for row in told["sessions"]),
            notices=tuple(map(str, told["notices"])),
            scope=str(told["scope"]),
            trainee=str(told["trainee"]),
            modes=tuple(ModeView(**mode) for mode in told["modes"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None

"""Where things are: encounters and assets of a checkout or a wheel, records and settings of the person at the desk.

`SIMULATOR_HOME` names one folder for everything that is written, for a locked lab PC, a share or a stick; encounters of
one's own stand in its `scenarios` folder too. It refuses to read any of these files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

HOME = "SIMULATOR_HOME"
PACKAGE = Path(__file__).resolve().parent
SCENARIO = "scenario.yaml"
SCHEMA = "scenario.schema.json"


class NotFound(Exception):  # noqa: N818 - it is an answer that is told as it stands
    """There is no such encounter or file; the message says so in a line or two."""


@dataclass(frozen=True, slots=True)
class Places:
    """`scenarios` are folders of encounters, the first found wins; `home` is where everything written goes; the
    scenarios of `authored` folders are an author's to change.
    """

    scenarios: tuple[Path, ...]
    assets: Path
    home: Path
    authored: tuple[Path, ...] = ()

    @property
    def written(self) -> Path | None:
        """The folder of encounters in which an author's work belongs: that of a home that was named, or a checkout's own;
        None where neither is, because what is installed is replaced with the next version.
        """
        return next((folder for folder in self.scenarios if folder.parent in self.authored), None)

    @property
    def records(self) -> Path:
        """The records' file."""
        return self.home / "records.sqlite"

    @property
    def settings(self) -> Path:
        """The settings' file."""
        return self.home / "settings.json"

    @property
    def rows(self) -> Path:
        """The file of the encounters' rows, kept by what their files look like."""
        return self.home / "rows.json"

    @property
    def menu(self) -> Path:
        """The file of the menu as it last stood."""
        return self.home / "menu.json"

    @property
    def faults(self) -> Path:
        """The folder of reports on faults of the program itself."""
        return self.home / "faults"


def find_places(environ: Mapping[str, str], package: Path = PACKAGE) -> Places:
    """The places of this installation for this person."""
    home = _home(environ)
    content = package / "content"
    # In a checkout the folders stand beside the package; a wheel carries copies inside it.
    shipped = content if content.is_dir() else package.parent
    authored = [*([home] if environ.get(HOME, "").strip() else []), *([shipped] if shipped != content else [])]
    return Places((home / "scenarios", shipped / "scenarios"), shipped / "assets", home, tuple(authored))


def available(places: Places) -> dict[str, Path]:
    """Every encounter by its slug, in the order of the alphabet."""
    found: dict[str, Path] = {}
    for folder in places.scenarios:
        for file in sorted(folder.glob(f"*/{SCENARIO}")):
            found.setdefault(file.parent.name, file)
    return dict(sorted(found.items()))


def scenario_file(places: Places, named: str) -> Path:
    """The file of a SLUG, a FILE, or a folder with a scenario.yaml in it; NotFound where there is none."""
    if not named.strip():
        raise NotFound("No encounter is named.")
    slugs = available(places)
    if named in slugs:
        return slugs[named]
    file = Path(named)
    try:
        if file.is_dir():
            return _in_folder(file)
        # A device or a pipe could be read for ever.
        if file.exists() and not file.is_file():
            raise NotFound(f"{named} is not a file.")
        if file.is_file():
            return file
    except (OSError, ValueError):
        raise NotFound(f'"{_shown(named)}" cannot be looked up as a file.') from None
    raise NotFound(_missing(named, slugs))


def golden_play(scenario: Path) -> Path | None:
    """The first play beside an encounter, by the alphabet; None where it has none."""
    return next(iter(golden_plays(scenario)), None)


def golden_plays(scenario: Path) -> tuple[Path, ...]:
    """Every play beside an encounter, by the alphabet."""
    return tuple(sorted((scenario.parent / "plays").glob("*.yaml")))


def _home(environ: Mapping[str, str]) -> Path:
    asked = environ.get(HOME, "").strip()
    if asked:
        return Path(asked).expanduser()
    from platformdirs import user_data_path  # noqa: PLC0415 - a locked PC with SIMULATOR_HOME needs no registry look-up

    return user_data_path("deescalation-simulator", appauthor=False)


def _in_folder(folder: Path) -> Path:
    inside = folder / SCENARIO
    if inside.is_file():
        return inside
    raise NotFound(f"{folder} is a folder without a {SCENARIO} in it.")


def _missing(named: str, slugs: Mapping[str, Path]) -> str:
    if "/" in named or "\\" in named or Path(named).suffix:
        return f"There is no file {_shown(named)}."
    close = get_close_matches(named, slugs, n=1)
    hint = f'Did you mean "{close[0]}"?' if close else f"There are: {', '.join(slugs) or 'none'}."
    return f'There is no encounter "{_shown(named)}". {hint}'


def _shown(named: str) -> str:
    words = "".join(letter if letter.isprintable() else "?" for letter in named)
    return words if len(words) <= 120 else f"{words[:117]}..."

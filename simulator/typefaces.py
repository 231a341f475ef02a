"""Where the files of the typefaces are: packages that are dependencies, never copies. It refuses to open them."""

from __future__ import annotations

import importlib.util
from pathlib import Path

PACKAGES = {
    "plain": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    "bold": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf"),
    "italic": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Italic.ttf"),
    "mono": ("fontpkg_ibm_plex_mono", "IBMPlexMono-Medium.ttf"),
}
"""By face: the package that carries it, and its file there."""


def font_file(face: str) -> Path | None:
    """The file of a face, found without importing its package; None where it is not installed."""
    package, name = PACKAGES[face]
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        return None
    file = Path(found.origin).parent / "files" / name
    return file if file.is_file() else None

"""Lucide's icons, read from the installed package's own store and rasterised once for each size and colour.

It refuses to import that package (it brings a web client along, 60 ms) and to fail without it: a missing icon is a small
ring, and the word that always stands beside it says the rest.
"""

from __future__ import annotations

import importlib.util
import sqlite3
from functools import cache, lru_cache
from pathlib import Path

import pygame

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink

_RING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><circle cx="12" cy="12" r="8"/></svg>'


@cache
def _store() -> Path | None:
    found = importlib.util.find_spec("lucide")
    if found is None or found.origin is None:
        return None
    file = Path(found.origin).parent / "data" / "lucide-icons.db"
    return file if file.is_file() else None


@cache
def drawing(name: str) -> str:
    """The SVG of an icon, or a ring where it is not to be had."""
    store = _store()
    if store is None:
        return _RING
    shelf = sqlite3.connect(f"{store.as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        row = shelf.execute("SELECT svg FROM icons WHERE name = ?", (name,)).fetchone()
    except sqlite3.Error:
        return _RING
    finally:
        shelf.close()
    return str(row[0]) if row else _RING


@lru_cache(maxsize=256)
def icon(name: str, size: int, ink: Ink) -> pygame.Surface:
    """An icon as a square surface."""
    return svg.raster(drawing(name).replace("currentColor", ink.css), size, size)

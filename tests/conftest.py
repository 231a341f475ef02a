"""What every test shares: no test may write to the user's own folders, or open a real window unasked."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile("default", deadline=None, derandomize=True, max_examples=50)
settings.load_profile("default")

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory, monkeypatch):
    """Records, settings and caches go to a folder of the test, whatever this desk has set for itself."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("SIMULATOR_HOME", "SIMULATOR_PALETTE"):
        monkeypatch.delenv(name, raising=False)

"""The layers of simulator/README.md, held by import-linter, and the doors of the big dependencies."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_contract_of_the_layers_is_kept():
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, env={**os.environ}, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_law_can_reach_no_world():
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "simulator" / "law").rglob("*.py")]
    assert not [text for text in sources if "facts import World" in text or "import World" in text]

"""Every benchmark in one run, on this desk: `.venv/bin/python tests/benchmarks/run.py`. Figures and ratios; nothing is asserted."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}; ratios within this run")
    for script in sorted(HERE.glob("bench_*.py")):
        print(f"\n{script.stem}", flush=True)
        subprocess.run([sys.executable, str(script)], cwd=HERE.parents[1], check=False)


if __name__ == "__main__":
    main()

"""Drawing encounters: the layout, the SVG text, a frame of the author's view; the shipped ones and one of 40 scenes.

Run as `python tests/benchmarks/bench_draw.py`: it prints times and sizes. With a file's name it writes the large one there.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

from simulator.authoring.draw import draw
from simulator.authoring.draw_svg import svg
from simulator.authoring.resolve import load
from tests.authoring.large import large

ROOT = Path(__file__).parents[2]
PANE = (848, 620)


def best(work, times=5):
    """The least of several times, in milliseconds."""
    least = float("inf")
    for _ in range(times):
        began = perf_counter()
        work()
        least = min(least, perf_counter() - began)
    return least * 1000


def frames(drawing):
    """A frame of the author's view near, with words that are set already, and of the whole."""
    import pygame  # noqa: PLC0415 - the window is asked last

    from simulator.window.author import author_graph  # noqa: PLC0415
    from simulator.window.sheet import svg as rasters  # noqa: PLC0415

    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))
    box = drawing.scenes[len(drawing.scenes) // 2].box
    near = author_graph.View((box.x, box.middle), 1.25)

    def paint(view):
        rasters.scene.cache_clear()
        author_graph.picture(drawing, view, PANE, drawing.scenes[0].id)

    return best(lambda: paint(near)), best(lambda: paint(author_graph.fit(drawing, PANE)))


def main() -> None:
    took = min(
        float(line.split("|")[1]) / 1000
        for _ in range(3)
        for line in subprocess.run(
            [sys.executable, "-X", "importtime", "-c", "import igraph"], capture_output=True, text=True, check=True
        ).stderr.splitlines()[-1:]
    )
    print(f"import igraph: {took:.0f} ms, only for who draws")
    encounters = [load(file).scenario for file in sorted((ROOT / "scenarios").glob("*/scenario.yaml"))]
    for scenario in [*encounters, large(40)]:
        drawing = draw(scenario)
        laid, written = best(lambda scenario=scenario: draw(scenario)), best(lambda drawing=drawing: svg(drawing))
        near, whole = frames(drawing)
        print(
            f"{scenario.id}: {drawing.says}; page {drawing.page.width:.0f} x {drawing.page.height:.0f}; layout "
            f"{laid:.0f} ms, SVG {written:.0f} ms and {len(svg(drawing)) // 1000} KB; frame near {near:.0f} ms, whole {whole:.0f} ms"
        )
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(svg(draw(large(40))), encoding="ascii")


if __name__ == "__main__":
    main()

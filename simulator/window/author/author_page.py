"""The author's page: the whole encounter with the present scene marked, and beside it why what is closed is closed.

It is for authors, who may know everything. It refuses the engine: all that it shows is in its values.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pygame import Rect

from simulator.authoring.draw_values import Drawing
from simulator.screens.author import AuthorScreen, ChoiceState, SoView
from simulator.window.author import author_graph
from simulator.window.author.author_graph import View
from simulator.window.sheet import panels, parts, theme
from simulator.window.sheet.page import Act, Page, Target
from simulator.window.sheet.parts import bold, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure

_KEYS = (
    ("Arrows", "move over it"),
    ("I O", "nearer, farther"),
    ("A", "all of it"),
    ("C", "the present scene"),
    ("N", "count runs"),
    ("PgUp, PgDn", "scroll"),
    ("F2, Esc", "back"),
)
_ENDLESS = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """What the page shows: the moment, the drawing or why there is none, and what of it is looked at; all where None."""

    screen: AuthorScreen
    drawing: Drawing | str
    view: View | None = None


def lay_out(looking: Looking, room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """The page at a size."""
    page = Page(room, measure, offsets)
    body = _body(page, looking)
    pane, side = _panes(body, measure)
    _graph(page, looking, pane)
    _panel(page, looking.screen, side)
    return page


def pane_of(looking: Looking, room: Rect, measure: Measure) -> Rect:
    """Where the drawing stands on the page."""
    return _well(_panes(_body(Page(room, measure), looking), measure)[0])


def near(looking: Looking, measure: Measure) -> View:
    """The present scene in the middle, at a scale at which everything can be read."""
    drawing = looking.drawing
    scale = 1.25 * measure.unit * measure.text
    if isinstance(drawing, str) or looking.screen.scene not in {scene.id for scene in drawing.scenes}:
        return View((0.0, 0.0), scale)
    box = drawing.box_of(looking.screen.scene)
    return View((box.x + box.width / 2, box.middle), scale)


def _body(page: Page, looking: Looking) -> Rect:
    screen = looking.screen
    dealt = f"   ·   variant {screen.variant}" if screen.variant else ""
    counted = "" if isinstance(looking.drawing, str) else "   ·   ".join(("", *looking.drawing.notes))
    buttons = (
        ("All", "maximize", Act("all")),
        ("Scene", "crosshair", Act("centre")),
        ("Runs", "users", Act("count")),
        ("A−", "", Act("smaller")),
        ("A+", "", Act("larger")),
        ("Back", "log-out", Act("back")),
    )
    under = f"Author's view   ·   scene {screen.scene}{dealt}{counted}"
    return parts.foot(page, parts.head(page, "git-branch", screen.title, under, buttons), _KEYS)


def _panes(body: Rect, measure: Measure) -> tuple[Rect, Rect]:
    """The drawing's place and the panel's; the panel is wider for larger words."""
    gap = measure.px(12)
    side = min(round(body.width * 0.5), round(body.width * (0.24 + 0.07 * measure.text)))
    return Rect(body.x, body.y, body.width - side - gap, body.height), Rect(
        body.right - side, body.y, side, body.height
    )


def _well(pane: Rect) -> Rect:
    return pane.inflate(-4, -4)


def _graph(page: Page, looking: Looking, pane: Rect) -> None:
    page.panel(pane, panels.WELL)
    well, drawing = _well(pane), looking.drawing
    if isinstance(drawing, str):
        inside = well.inflate(-page.measure.px(24), -page.measure.px(24))
        with page.scrolled("nothing", inside) as inner:
            inner.words(inside, Run(drawing, plain(page.measure, 16, theme.SOFT)))
        return
    view = looking.view or author_graph.fit(drawing, well.size)
    page.picture(well, author_graph.picture(drawing, view, well.size, looking.screen.scene))
    page.targets.append(Target(well, Act("pan"), "The encounter: drag it, or the arrow keys", drags=True, plane=True))


def _panel(page: Page, screen: AuthorScreen, where: Rect) -> None:
    m, inner = page.measure, page.panel(where)
    box = Rect(inner.x, inner.y, inner.width - m.px(4), inner.height)
    with page.scrolled("author", box) as inside:
        y = box.y
        for notice in screen.notices:
            y = parts.row(inside, _at(box, y), "triangle-alert", theme.ORANGE, Run(notice, plain(m, 14))) + m.px(6)
        y = parts.section(inside, _at(box, y), "lock", "Closed here, and why")
        y = _choices(inside, box, y, screen.closed, "Nothing is closed.")
        y = parts.section(inside, _at(box, y + m.px(10)), "circle-check", "Open here")
        y = _choices(inside, box, y, screen.open, "Nothing is open.")
        y = parts.section(inside, _at(box, y + m.px(10)), "scale", "What is so, and what is known")
        for fact in screen.facts:
            y = inside.words(_at(box, y), *_fact(fact, m)).bottom + m.px(3)


def _choices(page: Page, box: Rect, y: int, states: Sequence[ChoiceState], none: str) -> int:
    m = page.measure
    if not states:
        return page.words(_at(box, y), Run(none, plain(m, 14, theme.SOFT))).bottom
    for state in states:
        runs = (Run(state.choice, bold(m, 14)), Run(f"  {state.words}", plain(m, 13, theme.SOFT)))
        y = page.words(_at(box, y), *runs).bottom + m.px(2)
        for need in state.needs:
            y = parts.row(page, _at(box, y, m.px(8)), "x", theme.ORANGE, Run(need, plain(m, 14))) + m.px(2)
        y += m.px(6)
    return y


def _fact(fact: SoView, m: Measure) -> tuple[Run, ...]:
    known = f"   known: {fact.known}" if fact.known else ""
    tint = theme.YELLOW if fact.known and fact.known != fact.so else theme.SOFT
    return (Run(f"{fact.fact} = {fact.so}", plain(m, 13)), Run(known, plain(m, 13, tint)))


def _at(where: Rect, y: int, inset: int = 0) -> Rect:
    return Rect(where.x + inset, y, where.width - inset, _ENDLESS)

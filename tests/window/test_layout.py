from types import SimpleNamespace

import pygame
import pytest
from all_pages import PAGES
from pygame import Rect

from simulator.window.hands import Hands
from simulator.window.sheet import theme
from simulator.window.sheet.page import paint

SIZES = [(960, 600), (1280, 720), (1366, 768), (1920, 1080), (3840, 2160)]
SCALES = [1.0, 1.5, 2.0]


@pytest.fixture(params=PAGES, ids=str)
def build(request):
    return PAGES[request.param]


@pytest.fixture(params=SIZES, ids=str)
def size(request):
    return request.param


@pytest.fixture(params=SCALES, ids=str)
def page(request, build, size):
    return build(Rect(0, 0, *size), theme.measure_for(*size, request.param), {})


def test_no_text_leaves_its_box(page):
    out = [
        ([bit.words for bit in piece.words.bits], piece.where, piece.within)
        for piece in page.pieces
        if piece.words is not None and not piece.within.inflate(2, 2).contains(piece.where)
    ]
    assert out == []


def test_no_text_is_wider_than_its_box(page):
    for piece in page.pieces:
        if piece.words is not None:
            assert piece.where.width <= piece.within.width + 1


def test_nothing_stands_outside_the_window_unless_it_can_be_scrolled_to(page):
    out = [
        piece.where
        for piece in page.pieces
        if piece.clip is None and piece.where.width and not page.room.contains(piece.where)
    ]
    assert out == []


def test_what_is_scrolled_is_as_wide_as_its_box(page):
    for piece in page.pieces:
        if piece.clip is not None:
            assert piece.clip.left <= piece.where.left
            assert piece.where.right <= piece.clip.right + 1


def test_every_target_that_is_not_scrolled_lies_on_the_window(page):
    for target in page.targets:
        assert target.says
        if not target.scroll:
            assert page.room.contains(target.where), target


def test_no_words_overlap_other_words(page):
    words = [piece for piece in page.pieces if piece.words is not None and piece.where.width]
    for n, one in enumerate(words):
        for other in words[n + 1 :]:
            shared = one.where.clip(other.where)
            for clip in (one.clip, other.clip):
                shared = shared.clip(clip) if clip is not None else shared
            assert shared.width < 3 or shared.height < 6, (one.words.bits[0].words, other.words.bits[0].words, shared)


@pytest.mark.parametrize("palette", theme.PALETTES)
def test_every_ink_can_be_read_on_every_ground(palette):
    inks = {name: theme.ink(code) for name, code in theme.PALETTES[palette].items()}
    words = ("text", "soft", "quiet", "sky", "orange", "green", "yellow", "vermilion", "purple")
    for name in words:
        for ground in ("ground", "panel", "raised", "picked"):
            assert theme.contrast(inks[name], inks[ground]) >= 4.5, (name, ground)
    assert theme.contrast(inks["on_accent"], inks["sky"]) >= 4.5
    assert inks["green"] != inks["vermilion"] != inks["yellow"]


@pytest.mark.parametrize("name", ["hallway, paused", "hallway, without deadlines"])
def test_a_small_window_with_the_largest_words_can_be_painted_and_its_buttons_say_what_they_are(name):
    pygame.display.set_mode((960, 600))
    laid = PAGES[name](Rect(0, 0, 960, 600), theme.measure_for(960, 600, 2.0), {})
    paint(laid, pygame.Surface((960, 600)))
    assert all(target.says for target in laid.targets)
    titled = [
        piece for piece in laid.pieces if piece.words is not None and piece.words.bits[0].words.startswith("Knife")
    ]
    said = titled[0]
    assert said.where.width >= 200  # the title has room to be read
    assert said.where.bottom < 600 // 4


def test_page_up_to_the_last_pixel_is_reached_by_scrolling():
    size = (1280, 720)
    page = PAGES["moment"](Rect(0, 0, *size), theme.measure_for(*size, 2.0), {"moment": 1 << 20})
    inside = [piece.where.bottom for piece in page.pieces if piece.clip == page.scrolls["moment"].where]
    assert max(inside) <= page.scrolls["moment"].where.bottom


@pytest.fixture(autouse=True)
def fonts():
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))


def test_every_box_that_scrolls_has_room_for_two_lines(page):
    boxes = [box for box in page.scrolls.values() if box.name not in ("by", "trainee")]  # these hold one line
    low = {box.name: box.where.height for box in boxes if box.where.height < page.measure.type(16) * 2}
    assert low == {}


def test_every_page_can_be_painted(page):
    paint(page, pygame.Surface(page.room.size))


def test_the_focus_goes_through_the_head_of_a_page_from_left_to_right(page):
    head = [target.where.x for target in page.targets if not target.scroll and target.where.y <= page.measure.px(8)]
    assert head == sorted(head)


@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith(("hallway", "six", "yard"))])
def test_the_focus_comes_to_what_can_be_done_first(name):
    laid = PAGES[name](Rect(0, 0, 1280, 720), theme.measure_for(1280, 720, 1.0), {})
    done = [target.act.do in ("read", "choose") for target in laid.targets]
    assert any(done)
    assert done == sorted(done, reverse=True)


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 1.0), ((960, 600), 2.0)], ids=str)
@pytest.mark.parametrize("mod", [0, pygame.KMOD_SHIFT], ids=["on", "back"])
def test_tab_comes_to_everything_that_can_be_done_and_round_again(build, size, scale, mod):
    page = build(Rect(0, 0, *size), theme.measure_for(*size, scale), {})
    hands = Hands(SimpleNamespace(page=page, lay_out=lambda *_: page))
    room = SimpleNamespace(offsets={}, stale=False, keys="other", scrolls=(), arrows=(), key=lambda *_: None)
    tab = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=mod, unicode="")
    all_of_it = {target.act for target in page.targets}
    came_to = []
    for _ in range(2 * len(all_of_it)):
        list(hands.take(tab, room, 0))
        came_to.append(hands.focus)
    assert came_to == came_to[: len(all_of_it)] * 2
    assert set(came_to) == all_of_it

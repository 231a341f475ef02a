import itertools
import math
from dataclasses import fields, replace

import pygame
import pytest

from simulator.model.postures import POSES, POSITIONS
from simulator.screens.values import Figure, Stage
from simulator.window.stage import crowd, scene, things
from simulator.window.stage.body import arm, clothes
from simulator.window.stage.body.hand import inner
from simulator.window.stage.eye import HIGH
from simulator.window.stage.light import light_of
from simulator.window.stage.looks import GARMENTS, HAIR_CUTS, looks_of
from simulator.window.stage.manner.attitude import pose_of
from simulator.window.stage.manner.manners import MANNERS
from simulator.window.stage.manner.positions import POSITIONS as CARRIED
from simulator.window.stage.motion import FRAME_MS, LASTS_MS, motion
from simulator.window.stage.poses import Pose

SIZE = (640, 290)
WIDE = HIGH * SIZE[0] / SIZE[1]
SAM = Figure(person="sam", name="Sam", role="subject", distance_ft=15, looks=(("clothes", "shirt_blue"),))
PLAIN = pygame.Color(120, 130, 140)
BODY = [it.name for it in fields(Pose)]


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def stage(*figures, light="day"):
    return Stage(backdrop="street", light=light, figures=figures)


def shape(figure, light="day"):
    """The person alone, as the stage draws it, on a plain ground."""
    (one,) = scene.standings(stage(figure), WIDE)
    surface = pygame.Surface(SIZE)
    surface.fill(PLAIN)
    surface.blit(*scene._person(light_of(light), one, *SIZE))
    return surface


def outline(surface):
    """Where something other than the ground is, as a mask."""
    return pygame.mask.from_threshold(surface, PLAIN, (3, 3, 3, 255))


def unlike(one, other):
    """The share of a body's pixels that the other does not have, by outline alone: what is read from far away."""
    a, b = outline(one), outline(other)
    a.invert()
    b.invert()
    both = a.overlap_area(b, (0, 0))
    return 1 - both / max(a.count(), b.count())


def changed(one, other):
    """The share of the picture whose colour is plainly another."""
    same = pygame.mask.from_threshold(one, (0, 0, 0), (12, 12, 12, 255), other)
    return 1 - same.count() / (SIZE[0] * SIZE[1])


def test_every_word_that_the_model_has_is_drawn():
    assert set(POSES) - set(MANNERS) == {"down"}
    assert set(POSITIONS) == set(CARRIED)


def test_no_bearing_looks_like_another():
    drawn = {word: shape(replace(SAM, pose=word)) for word in MANNERS}
    alike = [
        (one, other) for one, other in itertools.combinations(drawn, 2) if changed(drawn[one], drawn[other]) < 0.002
    ]
    assert not alike


def test_the_bands_are_told_apart_by_their_outline_and_worry_is_no_anger():
    drawn = {word: shape(replace(SAM, pose=word)) for word in ("calm", "tense", "agitated", "aggressive", "despairing")}
    for one, other in itertools.combinations(drawn, 2):
        assert unlike(drawn[one], drawn[other]) > 0.15, (one, other)
    assert MANNERS["tense"].brow > 0 > MANNERS["aggressive"].brow
    wide = {word: outline(drawn[word]) for word in drawn}
    for mask in wide.values():
        mask.invert()
    extent = {word: max(rect.width for rect in mask.get_bounding_rects()) for word, mask in wide.items()}
    assert extent["tense"] <= extent["calm"] < extent["aggressive"]


@pytest.mark.parametrize("pose", ["calm", "tense", "agitated", "despairing", "yielding"])
def test_no_way_of_being_carried_looks_like_another(pose):
    drawn = {word: shape(replace(SAM, pose=pose, position=word)) for word in POSITIONS}
    for one, other in itertools.combinations(drawn, 2):
        assert changed(drawn[one], drawn[other]) > 0.005, (one, other)


@pytest.mark.parametrize(
    "pose", ["calm", "tense", "agitated", "aggressive", "frantic", "despairing", "confused", "afraid"]
)
def test_a_weapon_that_is_held_is_lower_than_one_that_is_raised_however_somebody_is(pose):
    held, raised = (
        pose_of(replace(SAM, pose=pose, holds="knife", weapon=weapon)).hands[1][1] for weapon in ("held", "raised")
    )
    assert held > -125 > raised


def test_who_sits_calmly_has_the_hands_on_the_knees():
    sat = pose_of(replace(SAM, position="seated"))
    for hand, knee in zip(sat.hands, sat.knees, strict=True):
        assert abs(hand[0] - knee[0]) < 6
        assert abs(hand[1] - knee[1]) < 10


def test_an_unknown_thing_is_the_same_dark_shape_whatever_it_is():
    unclear = shape(replace(SAM, holds="unknown", weapon="held"), "dark")
    assert changed(unclear, shape(replace(SAM, holds="something_long", weapon="held"), "dark")) == 0
    for word in ("phone", "crowbar", "pistol", "knife"):
        assert changed(unclear, shape(replace(SAM, holds=word, weapon="held"), "dark")) > 0


def test_every_thing_is_drawn_unlike_every_other():
    drawn = {draw() for _, draw in things.DRAWN}
    assert len(drawn) == len({draw for _, draw in things.DRAWN})


def test_clothes_and_hair_are_seen():
    light = light_of("day")
    for key, words in (("clothes", {word for word, _ in GARMENTS}), ("hair", set(HAIR_CUTS))):
        looks = {word: looks_of(replace(SAM, looks=((key, word),)), light) for word in words}
        assert all(one.cut in HAIR_CUTS and one.wears for one in looks.values())
    garments = {kind: word for word, kind in GARMENTS}
    drawn = [shape(replace(SAM, looks=(("clothes", f"{word}_green"),))) for word in garments.values()]
    for one, other in itertools.combinations(drawn, 2):
        assert changed(one, other) > 0


def test_a_child_is_small_and_has_a_large_head():
    light = light_of("day")
    child, grown = looks_of(replace(SAM, age=6), light), looks_of(replace(SAM, age=30), light)
    assert child.tall < 0.7 < grown.tall
    assert child.head > grown.head


def test_the_looks_of_people_whose_words_nobody_foresaw_stay_the_same():
    odd = replace(SAM, looks=(("build", "lanky"), ("hair", "mullet"), ("clothes", "kimono")))
    assert looks_of(odd, light_of("day")) == looks_of(odd, light_of("day"))


@pytest.mark.parametrize("feet", [3, 60])
@pytest.mark.parametrize("position", POSITIONS)
def test_nobody_is_drawn_outside_the_box_that_is_painted_anew(position, feet):
    for pose, weapon in itertools.product(("calm", "agitated", "aggressive", "frantic"), ("raised", "out_of_reach")):
        figure = replace(SAM, pose=pose, position=position, holds="crowbar", weapon=weapon, distance_ft=feet)
        (one,) = scene.standings(stage(figure), 3000)
        left, top, right, bottom = crowd.reach(one)
        text = f'<svg viewBox="0 0 900 600"><g transform="translate(450 300) scale(0.16) translate({-one.x} {-one.foot + 500})">'
        surface = scene.svg.once(f"{text}{crowd.drawn(one, light_of('day'))}</g></svg>", 900, 600)
        seen = surface.get_bounding_rect()
        reach = [450 + 0.16 * (left - one.x), 300 + 0.16 * (top - one.foot + 500)]
        reach += [450 + 0.16 * (right - one.x), 300 + 0.16 * (bottom - one.foot + 500)]
        assert seen.left >= reach[0] - 1
        assert seen.top >= reach[1] - 1
        assert seen.right <= reach[2] + 1
        assert seen.bottom <= reach[3] + 1


def jumps(bodies):
    """The longest way that any joint goes from one body to the next."""
    joints = [[point for name in BODY for point in flat(getattr(body, name))] for body in bodies]
    return max(abs(a - b) for one, other in itertools.pairwise(joints) for a, b in zip(one, other, strict=True))


def flat(value):
    if isinstance(value, tuple):
        return [number for part in value for number in flat(part)]
    return [float(value)] if isinstance(value, int | float) and not isinstance(value, bool) else []


@pytest.mark.parametrize(
    ("one", "other"), [("calm", "aggressive"), ("aggressive", "yielding"), ("tense", "despairing")]
)
def test_a_body_goes_from_one_posture_to_the_next_without_a_jump(one, other):
    before, after = stage(replace(SAM, pose=one)), stage(replace(SAM, pose=other, distance_ft=9))
    going = motion(before, after, 1000)
    frames = [going.placed(WIDE, 1000 + at)[0] for at in range(0, LASTS_MS + 1, 10)]
    assert frames[0].pose == scene.standings(before, WIDE)[0].pose
    assert frames[-1].pose == scene.standings(after, WIDE)[0].pose
    whole = jumps([frames[0].pose, frames[-1].pose])
    assert jumps([frame.pose for frame in frames]) < whole * 0.08
    scales = [frame.scale for frame in frames]
    assert scales == sorted(scales)


def test_nobody_moves_where_nothing_changed_or_the_place_is_another_or_motion_is_reduced():
    before, after = stage(SAM), stage(replace(SAM, pose="agitated"))
    assert motion(before, before, 0) is None
    assert motion(before, replace(after, backdrop="porch"), 0) is None
    assert motion(before, after, 0, reduced=True) is None
    assert motion(before, stage(SAM, replace(SAM, person="ana")), 0) is not None  # Sam makes room for her


def test_frames_end_in_the_still_picture_and_then_no_more_are_asked_for():
    going = motion(stage(SAM), stage(replace(SAM, pose="agitated")), 0)
    asked = [going.frame(now) for now in range(3 * LASTS_MS)]
    assert len(set(asked)) == LASTS_MS // FRAME_MS + 2
    assert set(asked[LASTS_MS:]) == {-1}
    window, where = pygame.Surface((700, 320)), pygame.Rect(20, 10, *SIZE)
    still = scene.framed(going.before, *SIZE, 8)
    window.blit(still, where)
    for now in (0, 150, 300, LASTS_MS - 1):
        scene.paint_moving(window, where, going, now, 8)
    near = window.subsurface(where).copy()
    scene.paint_moving(window, where, going, LASTS_MS, 8)
    assert changed(window.subsurface(where), scene.framed(going.after, *SIZE, 8)) == 0
    assert changed(near, window.subsurface(where)) < 0.002
    assert window.get_at((5, 5))[:3] == (0, 0, 0)


def test_a_frame_begins_as_the_moment_before_looked():
    going = motion(stage(SAM), stage(replace(SAM, pose="agitated")), 0)
    window, where = pygame.Surface(SIZE), pygame.Rect(0, 0, *SIZE)
    window.blit(scene.framed(going.after, *SIZE, 8), where)
    scene.paint_moving(window, where, going, 0, 8)
    assert changed(window, scene.framed(going.before, *SIZE, 8)) == 0


def test_who_lies_and_who_kneels_over_him_are_together_and_whole():
    laid = replace(SAM, position="prone", pose="cuffed", distance_ft=5)
    officer = Figure(person="reyes", name="R", role="partner", position="kneeling_over", distance_ft=7)
    for position, order in (("lying", ("reyes", "sam")), ("prone", ("sam", "reyes"))):
        behind, before = scene.standings(stage(replace(laid, position=position), officer), WIDE)
        assert (behind.figure.person, before.figure.person) == order
        assert abs(behind.x - before.x) < 60 * before.scale
        assert before.foot <= HIGH


def test_an_officer_aims_at_whom_the_encounter_is_about():
    ana = Figure(person="ana", name="Ana", role="family")
    officers = [
        Figure(person=name, name=name, role="partner", pose="aiming", holds="pistol", weapon="pointed")
        for name in ("left", "right")
    ]
    placed = scene.standings(stage(SAM, ana, *officers), WIDE)
    aim = next(one.x for one in placed if one.figure.person == "sam")
    for one in placed:
        if one.figure.pose == "aiming":
            muzzle = one.pose.hands[1][0]
            assert (muzzle > 0) == (aim > one.x)


@pytest.mark.parametrize("holds", ["pistol", "rifle", "cew"])
@pytest.mark.parametrize("position", ["standing", "in_car"])
def test_a_gun_that_is_pointed_at_the_onlooker_covers_no_face(holds, position):
    for pose in ("calm", "aggressive", "agitated", "frantic", "tense"):
        body = pose_of(replace(SAM, pose=pose, holds=holds, weapon="pointed", position=position))
        (x, y), (face, chin) = body.hands[1], (body.head[0], body.head[1] + 12)
        assert y - 31 > chin or abs(x - face) > 20, pose  # the sight is so far above the hand


def test_what_is_in_the_hand_is_not_in_the_holster():
    officer = Figure(person="tran", name="T", role="partner", pose="aiming", holds="pistol", weapon="pointed")
    looks = looks_of(officer, light_of("day"))
    pose = pose_of(officer, uniformed=True)
    full, empty = (clothes.torso(pose, looks, drawn=drawn) for drawn in (False, True))
    assert full != empty
    assert empty in crowd.body(pose, looks, things.Held("pistol"))
    assert full in crowd.body(pose, looks, things.Held("cew"))


@pytest.mark.parametrize("angle", [-1.57, -0.8, 0.8, 1.57])
def test_thumbs_are_on_the_inner_side(angle):
    for side, way in ((0, 1), (1, -1)):
        assert -math.sin(angle) * inner(angle, side) * way > 0


def test_bare_arms_have_no_edge_behind_them():
    light = light_of("day")
    bare, sleeved = (looks_of(replace(SAM, looks=(("clothes", word),)), light) for word in ("shirtless", "jacket"))
    assert arm.edges(MANNERS["calm"], bare) != arm.edges(MANNERS["calm"], sleeved)

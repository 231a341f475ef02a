"""Who stands where on the stage, and each of them drawn: nearer is larger, and covers what is farther off.

Of the place behind them it knows only what `Backdrop` says of where people can be.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from simulator.screens.values import Figure, Stage
from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink
from simulator.window.stage import aboard, gap, spacing, things
from simulator.window.stage.backdrops import Backdrop, backdrop_of
from simulator.window.stage.body import rainwear, seats
from simulator.window.stage.body.whole import body
from simulator.window.stage.eye import EYES_CM, HORIZON, Eye
from simulator.window.stage.light import Light, light_of
from simulator.window.stage.looks import in_uniform, looks_of, uniformed
from simulator.window.stage.manner import duty, officers
from simulator.window.stage.manner.attitude import pose_of
from simulator.window.stage.manner.onlookers import BAGS
from simulator.window.stage.manner.positions import KNEELS_ON, LOW
from simulator.window.stage.poses import SEATED_INSIDE
from simulator.window.stage.standing import Frame, Standing
from simulator.window.stage.view import at_hand, zoom_of

_LOWEST = 850.0
"""What lies on the ground is never below the stage's edge."""
_WHOLE = (_LOWEST - HORIZON) / EYES_CM
"""Units to a centimetre of the nearest who is seen whole: no nearer, or the feet would be below the edge."""
_BLACK, _DAY = ink("#02040a"), light_of("day")
_MIDDLE_SHARES = {
    1: (0.54,), 2: (0.56, 0.27), 3: (0.54, 0.23, 0.82), 4: (0.52, 0.27, 0.75, 0.09), 5: (0.5, 0.28, 0.71, 0.09, 0.91),
}  # fmt: skip
_OVER, _KNEELS = "kneeling_over", 72.0
_STANDS, _LIES = 48.0, 100.0
"""How far a body reaches to its left, in centimetres."""
_CM_TO_A_FOOT = 30.48
_MARGIN = 42.0
"""Of a joint, in centimetres: no hand, hair or hem reaches farther from one."""
_BY_MANNER = {"filming": "phone", "writing": "notebook", **officers.IN_HAND, **BAGS}


@lru_cache(maxsize=12)
def standings(stage: Stage, wide: float) -> tuple[Standing, ...]:
    """Where everybody is, far ones first. Distance is pressed together, so that a far body can still be read."""
    place = backdrop_of(at_hand(stage).backdrop)
    cover, past = place.ground.cover, bool(place.aboard and place.aboard.past)
    far = cover.z / _CM_TO_A_FOOT if cover else None
    everybody = duty.on_duty(stage.figures, riding=place.riding, low=not past, cover_ft=far)
    first = sorted(everybody, key=lambda one: (uniformed(one.role), one.role != "subject"))
    eye = Eye(wide, _DAY, place.middle, zoom_of(stage))
    spots = _spots(first, place, eye)
    sits = [aboard.seat_of(figure, place.aboard, tuple(first)) for figure in first]
    there = tuple(zip(first, spots, strict=True))
    bodies = [_standing(figure, x, _faces(figure, x, there), place.seat, eye.zoom) for figure, x in there]
    placed = [
        aboard.seated(one, seat, eye) if seat else _past(_in_cover(one, place, eye), place, eye)
        for one, seat in zip(bodies, sits, strict=True)
    ]
    falls = stage.rain and not place.roofed
    together = [
        replace(one, wet=falls and one.pose.seat not in SEATED_INSIDE)
        for one in _laid_together(_apart(placed, place, eye))
    ]
    return tuple(sorted((_let_go(one, together, place, eye) for one in together), key=lambda one: one.scale))


def _let_go(one: Standing, everybody: list[Standing], place: Backdrop, eye: Eye) -> Standing:
    """The same, with the thing let go of at the feet, or some feet from everybody where it is out of reach."""
    if one.figure.weapon not in things.LET_GO or one.pane:
        return one
    if one.figure.weapon == "dropped":
        aside = (92 if one.pose.lies else 40) * one.scale
        return replace(one, let_go=gap.Spot(one.x + aside, min(one.foot, _LOWEST), one.scale))
    return replace(
        one, let_go=gap.freest(eye, (place.ground.edges or (None,))[0], map(taken, everybody), place.ground.deep)
    )


def taken(one: Standing) -> gap.Taken:
    """The ground and the picture that a body takes."""
    return gap.Taken(
        one.x,
        one.foot,
        one.scale,
        _LIES if one.pose.lies else _KNEELS if one.figure.position == "kneeling" else 34,
        _high(one),
    )


def _high(one: Standing) -> float:
    """How far up the picture a body hides the ground behind it, in centimetres."""
    return max(56.0, 18 - one.pose.head[1]) if one.pose.lies else 182


def _spots(first: list[Figure], place: Backdrop, eye: Eye) -> list[float]:
    """How far to the right each is: as dealt, but in a seat of the place's own or in cover, and inside the place's edge."""
    sits = [aboard.seat_of(one, place.aboard, tuple(first)) for one in first]
    shares = iter(_free(len(first), [seat for seat in sits if seat], place, eye))
    dealt = [
        seat.spot(eye)[0] if seat else _inside(one, next(shares) * eye.wide, place, eye)
        for one, seat in zip(first, sits, strict=True)
    ]
    at = place.ground.cover
    return [
        eye.at(at.x, 0, at.z)[0] if at and one.pose == "behind_cover" else x
        for one, x in zip(first, dealt, strict=True)
    ]


def _free(count: int, seats_taken: list[aboard.Seat], place: Backdrop, eye: Eye) -> list[float]:
    """The shares that are left for those who have no seat: nobody stands before somebody who sits in one."""
    if place.aboard and place.aboard.shares:
        return [*place.aboard.shares, *_shares(max(0, count - len(place.aboard.shares)))]
    left = list(_shares(count))
    for seat in seats_taken:
        at = seat.spot(eye)[0] / eye.wide
        left.remove(min(left, key=lambda share: abs(share - at)))
    return left


def _shares(count: int) -> tuple[float, ...]:
    """Where so many people are put, as shares of the picture's width."""
    return _MIDDLE_SHARES.get(count) or tuple((n + 0.6) / (count + 0.2) for n in range(count))


def _inside(figure: Figure, x: float, place: Backdrop, eye: Eye) -> float:
    return spacing.within(place.ground, eye, x, _scale(figure, eye.zoom), _LIES if is_low(figure) else _STANDS)


def _in_cover(one: Standing, place: Backdrop, eye: Eye) -> Standing:
    """Whoever takes cover, where the place has it."""
    cover = place.ground.cover
    if one.figure.pose != "behind_cover" or cover is None:
        return one
    x, foot = eye.at(cover.x, 0, cover.z)
    return replace(one, x=x, foot=foot, scale=eye.scale(cover.z))


def _past(one: Standing, place: Backdrop, eye: Eye) -> Standing:
    """Somebody who is in no seat: where a car stands between, seen past it."""
    past = place.aboard.past if place.aboard else None
    return replace(one, pane=past(eye)) if past else one


def is_low(figure: Figure) -> bool:
    """Whether a body is on the ground: it is then seen whole, however near."""
    return figure.position in LOW or (figure.pose == "down" and figure.position == "standing")


def _seen_whole(figure: Figure) -> bool:
    """Whether the feet stay on the picture: of whoever lies, and of whoever sits or kneels, since hands on knees must be seen."""
    return is_low(figure) or figure.position in ("seated", "kneeling")


def _faces(figure: Figure, x: float, there: tuple[tuple[Figure, float], ...]) -> int:
    """The side on which whoever it is about is; where nobody is, that of somebody an officer talks with, and others face
    whoever looks on, as an officer does who is alone.
    """
    minds = [at for one, at in there if one.role == "subject"]
    if not minds and uniformed(figure.role):
        minds = [at for one, at in there if not uniformed(one.role)]
    return (1 if minds[0] >= x else -1) if minds else 0


def _standing(figure: Figure, x: float, facing: int, seat: str, zoom: float) -> Standing:
    scale = _scale(figure, zoom)
    foot = HORIZON + EYES_CM * scale
    pose = pose_of(figure, uniformed=in_uniform(figure), facing=facing)
    return Standing(
        figure=figure, x=x, foot=foot, scale=scale,
        pose=replace(pose, seat=seat) if pose.seat == "bench" else pose, tall=looks_of(figure, _DAY).tall,
    )  # fmt: skip


def _scale(figure: Figure, zoom: float) -> float:
    """Units to a centimetre, by distance."""
    feet = figure.distance_ft if figure.distance_ft > 0 else 12.0
    if uniformed(figure.role):
        feet = max(feet, 11.0)
    pressed = 15.0 * (max(feet, 3.0) / 15.0) ** 0.55
    scale: float = zoom * 2.72 * 15.0 / pressed
    return min(scale, _WHOLE) if _seen_whole(figure) else scale


def _apart(placed: list[Standing], place: Backdrop, eye: Eye) -> list[Standing]:
    """The same people, nobody hidden: whom it is about has the first choice of ground, then who is nearer. Who sits in a seat
    of the place's own, or kneels over somebody, has no choice.
    """
    fixed = [one for one in placed if one.pose.seat in (*SEATED_INSIDE, "ledge") or one.figure.pose == "behind_cover"]
    over = [one for one in placed if one.figure.position == _OVER]
    free = [one for one in placed if one not in fixed and one not in over]
    free.sort(key=lambda one: (one.figure.role != "subject", -one.scale))
    return [*fixed, *over, *spacing.apart(free, fixed, place.ground, eye)]


def _laid_together(placed: list[Standing]) -> list[Standing]:
    """Who kneels over somebody is behind that body; with a knee on a back that is turned up, before it."""
    laid = next((one for one in placed if one.pose.lies), None)
    if laid is None:
        return placed
    near = [one for one in placed if one.figure.position == _OVER]
    kneels = {one.figure.person: _beside(one, laid, n) for n, one in enumerate(near)}
    return [kneels.get(one.figure.person, one) for one in placed]


def _beside(one: Standing, laid: Standing, n: int) -> Standing:
    if laid.pose.face_down and not n and one.figure.pose not in officers.OVER_HIM:
        return replace(one, x=laid.x, foot=laid.foot, scale=laid.scale * 1.002, pose=KNEELS_ON)
    tends = laid.figure.hurt and not n and one.figure.pose in duty.AT_EASE  # an author said `kneeling_over`
    figure = replace(one.figure, pose="gives_aid") if tends else one.figure
    return Standing(
        figure=figure, x=laid.x + (2 + 44 * n) * laid.scale, foot=laid.foot - 10 * laid.scale,
        scale=laid.scale * 0.985, pose=pose_of(figure, uniformed=in_uniform(figure)), tall=one.tall,
    )  # fmt: skip


def drawn(one: Standing, light: Light) -> str:
    """A person, with the shadow on the ground and what was let go of."""
    looks, pose = looks_of(one.figure, light), one.pose
    looks = rainwear.in_the_rain(looks) if one.wet else looks
    scale = one.scale * looks.tall
    wide = 84 if pose.lies else 0 if pose.seat in SEATED_INSIDE else 40
    shadow = svg.ellipse(one.x, one.foot + 2 * scale, wide * scale, 7 * scale, _BLACK, 0.4)
    picture = body(pose, looks, _held(one.figure)) + (rainwear.runs_off(pose, looks) if one.wet else "")
    return f'{_laid_down(one)}{shadow}<g transform="translate({one.x:.2f} {one.foot:.2f}) scale({scale:.4f})">{picture}</g>'


def _held(figure: Figure) -> things.Held:
    word = figure.holds or _BY_MANNER.get(figure.pose, "")
    if figure.weapon in things.IN_HAND and figure.holds in things.NOTHING and not uniformed(figure.role):
        word = "unknown"  # something is held, though nobody has said what
    if not word or figure.weapon in things.LET_GO:
        return things.Held()
    return things.Held(word, figure.weapon == "pointed" and not uniformed(figure.role))


def reach(one: Standing) -> Frame:
    """The box outside which nothing of a person is drawn: left, top, right, bottom, in the stage's units."""
    if one.pane:
        return one.pane
    scale, pose = one.scale * one.tall, one.pose
    spots = [pose.head, *pose.shoulders, *pose.elbows, *pose.hands, *pose.knees, *pose.feet]
    wide = seats.REACH.get(pose.seat, 58.0)
    around = 78.0 if one.figure.holds or pose.back else 0.0
    x, y = pose.hands[1]
    left = min(-wide, x - around, *(spot[0] - _MARGIN for spot in spots))
    right = max(wide, x + around, *(spot[0] + _MARGIN for spot in spots))
    top = min(-170.0 if pose.seat == "car" else 0.0, y - around, *(spot[1] - _MARGIN for spot in spots))
    if pose.lies:
        left, right = left - 40, right + 40
    box = one.x + left * scale, one.foot + top * scale, one.x + right * scale, one.foot + 22 * scale
    return _with(box, one.let_go) if one.let_go else box


def _with(box: Frame, spot: gap.Spot) -> Frame:
    x, y, wide, high = spot.x, spot.y, 80 * spot.scale, 40 * spot.scale
    return min(box[0], x - wide), min(box[1], y - high), max(box[2], x + wide), max(box[3], y + high)


def _laid_down(one: Standing) -> str:
    """A weapon that was let go of, on the ground."""
    thing = things.lying(one.figure.holds) if one.let_go else ""
    if not (thing and one.let_go):
        return ""
    x, y, scale = one.let_go
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:.3f})">{thing}</g>'


def top_of(one: Standing) -> float:
    """Where a person's head ends, in the stage's units: a name stands above it."""
    return one.foot - max(42.0, 18 - one.pose.head[1]) * one.scale * one.tall

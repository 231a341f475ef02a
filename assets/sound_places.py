"""Ambience: what a place sounds like while nothing happens. Each loops without a seam and stays in the background."""

from __future__ import annotations

import numpy as np
from sound_shapes import (
    Samples,
    arch,
    band,
    buzz,
    chance,
    dying,
    glide,
    lay,
    noise,
    peaks,
    roomy,
    shaped,
    swell,
    time,
    tone,
)

LONG = 12.0
"""Seconds of a loop."""


def _hum(*tones: tuple[int, float]) -> Samples:
    """Mains and motors: whole turns in the loop, so that it has no seam."""
    return sum(strength * np.sin(2 * np.pi * hertz * time(LONG)) for hertz, strength in tones)


def _breeze(name: str, depth: float = 0.5) -> Samples:
    draw = chance(name)
    return noise(draw, LONG, band(60, 380, 1.4)) * swell(draw, LONG, depth)


def _traffic(name: str, cars: int) -> Samples:
    draw = chance(name)
    made = noise(draw, LONG, band(40, 240, 1.3)) * swell(draw, LONG, 0.25) * 0.6
    for n in range(cars):
        long = draw.uniform(3.5, 5.5)
        passing = noise(draw, long, band(120, 900, 1.2)) * arch(long, 0.55, 0.45) ** 3
        lay(made, passing, n * LONG / cars + draw.uniform(0, 1.5), draw.uniform(0.5, 1.0))
    return made


def _crickets(name: str, singers: int) -> Samples:
    draw = chance(name)
    made = np.zeros(len(time(LONG)))
    for _ in range(singers):
        hertz, loud = draw.uniform(3900, 4900), draw.uniform(0.3, 1.0)
        every = LONG / round(LONG / draw.uniform(0.42, 0.75))
        pulse = tone(hertz, 0.024) * arch(0.024, 0.4, 0.5)
        start = draw.uniform(0, every)
        for n in range(round(LONG / every)):
            for beat in range(3):
                lay(made, pulse, start + n * every + beat * 0.034, loud * (0.7 + 0.15 * beat))
    return made


def room() -> Samples:
    """Indoors: a quiet room, something running somewhere in the house."""
    draw = chance("room")
    return noise(draw, LONG, band(70, 260, 1.5)) * swell(draw, LONG, 0.15) + _hum((60, 0.22), (120, 0.3), (180, 0.06))


def night_yard() -> Samples:
    """Crickets and a little wind."""
    return _breeze("night_yard") * 0.35 + _crickets("night_yard crickets", 7) * 1.2


def porch_night() -> Samples:
    """A quiet street at night: crickets farther off, a road beyond."""
    return _traffic("porch_night", 1) * 0.5 + _crickets("porch_night crickets", 4) * 0.7


def street() -> Samples:
    """Cars pass."""
    return _traffic("street", 4)


def parking_lot() -> Samples:
    """Open asphalt: wind, and a road at some distance."""
    return _breeze("parking_lot", 0.4) * 0.6 + _traffic("parking_lot road", 2) * 0.5


def open_ground() -> Samples:
    """Day out of doors: a breeze and birds."""
    draw = chance("open_ground")
    made = _breeze("open_ground breeze") * 0.7
    for n in range(9):
        for note in range(draw.integers(2, 5)):
            top = draw.uniform(2600, 4200)
            chirp = tone(glide(0.11, top * 0.8, top, top * 0.85), 0.11) * arch(0.11)
            lay(made, chirp, n * LONG / 9 + note * 0.16 + draw.uniform(0, 0.5), draw.uniform(0.25, 0.9))
    return made


def playground() -> Samples:
    """A breeze, and children far off."""
    draw = chance("playground")
    far = np.zeros(len(time(LONG)))
    for n in range(22):
        long, low = draw.uniform(0.18, 0.5), draw.uniform(330, 520)
        call = buzz(glide(long, low, low * draw.uniform(1.1, 1.7), low * draw.uniform(0.8, 1.2)), long)
        mouth = peaks((draw.uniform(600, 1000), 160, 1.0), (draw.uniform(1500, 2300), 250, 0.6))
        lay(far, shaped(call * arch(long), mouth), n * LONG / 22 + draw.uniform(0, 0.5), draw.uniform(0.3, 1.0))
    far = shaped(roomy(draw, far, 1.2, 0.6), band(300, 1800))
    return _breeze("playground breeze") * 0.35 + far / np.std(far) * 0.6


def kitchen() -> Samples:
    """A refrigerator hums."""
    draw = chance("kitchen")
    motor = _hum((60, 0.5), (120, 1.0), (180, 0.25), (240, 0.4), (360, 0.12)) * swell(draw, LONG, 0.08)
    return motor + noise(draw, LONG, band(100, 1200, 1.2)) * 0.18


def platform() -> Samples:
    """A hall with trains in it: ventilation, rumble, something far along the track."""
    draw = chance("platform")
    made = noise(draw, LONG, band(45, 300, 1.1)) * swell(draw, LONG, 0.3) + _hum((100, 0.12), (150, 0.08))
    squeal = shaped(tone(glide(1.6, 1850, 1790, 1840), 1.6) * arch(1.6, 0.5, 0.5) ** 2, band(800, 2500))
    lay(made, squeal, 5.0, 0.3)
    return roomy(draw, made, 2.0, 0.4)


def store() -> Samples:
    """Coolers, ventilation and lamps."""
    draw = chance("store")
    return (
        noise(draw, LONG, band(90, 900, 1.1)) * 0.5
        + _hum((60, 0.3), (120, 0.5), (240, 0.2), (480, 0.05))
        + noise(draw, LONG, peaks((620, 90, 1.0), (1150, 140, 0.4))) * swell(draw, LONG, 0.6, 9) * 0.12
    )


def rain() -> Samples:
    """Steady rain, and drops close by."""
    draw = chance("rain")
    made = noise(draw, LONG, band(900, 6500, 1.0)) * swell(draw, LONG, 0.12) * 0.7
    for at in np.sort(draw.uniform(0, LONG, 160)):
        hertz = draw.uniform(900, 2600)
        lay(made, tone(hertz, 0.03) * dying(0.03, 0.006), at, draw.uniform(0.2, 1.1))
    return made


PLACES = {
    made.__name__: made
    for made in (
        room,
        night_yard,
        porch_night,
        street,
        parking_lot,
        open_ground,
        playground,
        kitchen,
        platform,
        store,
        rain,
    )
}

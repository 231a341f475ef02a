"""What is heard once: doors, a dog, a radio, a siren. Nothing is meant to startle: blows are capped where they are written."""

from __future__ import annotations

import numpy as np
from sound_shapes import (
    Samples,
    arch,
    band,
    blow,
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

_WOOD, _METAL, _SCRAPE = band(200, 1800), band(900, 6000), band(700, 5000, 1.0)


def _silence(seconds: float) -> Samples:
    return np.zeros(len(time(seconds)))


def radio_open() -> Samples:
    """A radio opens: squelch, then a short chirp."""
    draw, made = chance("radio_open"), _silence(0.34)
    lay(made, noise(draw, 0.07, band(400, 3000, 4)) * arch(0.07, 0.1, 0.3), 0, 0.22)
    lay(made, tone(1180, 0.07) * arch(0.07, 0.1, 0.2), 0.09, 0.8)
    lay(made, tone(1560, 0.09) * arch(0.09, 0.1, 0.3), 0.18, 0.8)
    return made


def radio_close() -> Samples:
    """A radio closes: the tail of the squelch."""
    return noise(chance("radio_close"), 0.2, band(400, 3000, 4)) * arch(0.2, 0.02, 0.4)


def siren() -> Samples:
    """A siren comes nearer and stops."""
    long = 7.0
    at = time(long)
    hertz = 620 + 380 * (1 - np.cos(2 * np.pi * at / 2.8))
    hertz = np.where(at > 5.6, np.maximum(260, hertz * 0.5 ** ((at - 5.6) / 0.8)), hertz)
    near = shaped(buzz(hertz, long, 6), band(350, 3000))
    far = shaped(buzz(hertz * 1.02, long, 6), band(350, 900))
    share = np.clip(at / 5.6, 0, 1)
    loud = 0.12 + 0.88 * share**2
    return (near * share + far * (1 - share)) * loud * np.clip((long - at) / 1.3, 0, 1) * np.clip(at / 0.5, 0, 1)


def helicopter() -> Samples:
    """A helicopter overhead."""
    draw, long = chance("helicopter"), 7.0
    turn = (time(long) * 11.0) % 1.0
    blades = np.exp(-turn / 0.16) * np.clip(turn / 0.03, 0, 1)
    made = noise(draw, long, band(45, 260, 1.6)) * (0.25 + blades) + 0.1 * noise(draw, long, band(300, 1500)) * blades
    return (made + 0.02 * tone(920, long)) * swell(draw, long, 0.2, 3) * arch(long, 0.25, 0.35)


def footsteps() -> Samples:
    """Steps on a hard floor."""
    draw, made = chance("footsteps"), _silence(3.3)
    for n in range(6):
        lay(made, blow(draw, 0.2, draw.uniform(85, 105), 0.025, _WOOD), 0.05 + n * 0.52, draw.uniform(0.7, 1.0))
        lay(made, noise(draw, 0.09, _SCRAPE) * arch(0.09, 0.2, 0.6), 0.10 + n * 0.52, 0.06)
    return made


def door_open() -> Samples:
    """A latch, and a hinge."""
    draw, made = chance("door_open"), _silence(1.4)
    lay(made, blow(draw, 0.12, 420, 0.012, _METAL), 0.02, 0.6)
    rub = buzz(glide(0.9, 150, 210, 170, 260) * (1 + 0.03 * swell(draw, 0.9, 1.0, 30)), 0.9, 16)
    creak = shaped(rub, peaks((640, 120, 1.0), (1400, 200, 0.5))) * arch(0.9, 0.3, 0.4)
    lay(made, creak / np.max(np.abs(creak)), 0.25, 0.35)
    return made


def door_shut() -> Samples:
    """A door falls shut."""
    draw, made = chance("door_shut"), _silence(0.7)
    lay(made, blow(draw, 0.5, 92, 0.06, _WOOD), 0.03)
    lay(made, blow(draw, 0.1, 640, 0.01, _METAL), 0.06, 0.4)
    return roomy(draw, made, 0.5, 0.2)


def door_knock() -> Samples:
    """Three knocks on wood."""
    draw, made = chance("door_knock"), _silence(1.2)
    for n in range(3):
        lay(made, blow(draw, 0.25, draw.uniform(165, 185), 0.022, _WOOD), 0.03 + n * 0.3, (0.85, 1.0, 0.9)[n])
    return roomy(draw, made, 0.4, 0.15)


def window() -> Samples:
    """A sash goes up and stops."""
    draw, made = chance("window"), _silence(1.2)
    rub = noise(draw, 0.75, band(500, 3200, 1.2)) * arch(0.75, 0.3, 0.2) * swell(draw, 0.75, 0.6, 14)
    lay(made, rub, 0.03, 0.28)
    lay(made, blow(draw, 0.3, 150, 0.03, _WOOD), 0.8)
    return made


def glass_breaks() -> Samples:
    """A pane breaks, and pieces fall."""
    draw, made = chance("glass_breaks"), _silence(1.8)
    lay(made, noise(draw, 0.25, band(1800, 8000)) * dying(0.25, 0.03), 0.02, 0.6)
    for _ in range(70):
        long = draw.uniform(0.06, 0.3)
        ring = tone(draw.uniform(2200, 8200), long) * dying(long, long / 6)
        lay(made, ring, 0.03 + min(1.35, draw.exponential(0.32)), draw.uniform(0.05, 0.4))
    return made


def dog_barks() -> Samples:
    """A dog barks, near but not here."""
    draw, made = chance("dog_barks"), _silence(2.8)
    for at in (0.05, 0.42, 0.80, 1.62, 2.0, 2.36):
        low = draw.uniform(210, 250)
        voice = buzz(glide(0.2, low, low * 1.9, low * 1.4, low * 0.8), 0.2) + 0.5 * noise(draw, 0.2, band(400, 2500))
        bark = shaped(voice * arch(0.2, 0.12, 0.6), peaks((650, 180, 1.0), (1250, 260, 0.7), (2600, 400, 0.2)))
        lay(made, bark / np.max(np.abs(bark)), at, draw.uniform(0.75, 1.0))
    return roomy(draw, made, 0.7, 0.25)


def baby_cries() -> Samples:
    """A baby cries behind a door."""
    draw, made = chance("baby_cries"), _silence(4.2)
    for at, long in ((0.05, 1.0), (1.3, 1.1), (2.7, 1.3)):
        quaver = 1 + 0.02 * np.sin(2 * np.pi * 6.5 * time(long))
        cry = buzz(glide(long, 360, 470, 490, 440, 340) * quaver, long, 16) * arch(long, 0.2, 0.45)
        cry = shaped(cry, peaks((1050, 260, 1.0), (2700, 420, 0.35)))
        lay(made, cry / np.max(np.abs(cry)), at, draw.uniform(0.8, 1.0))
    return shaped(roomy(draw, made, 0.8, 0.3), band(200, 1500))


def car_door() -> Samples:
    """A car's door shuts."""
    draw, made = chance("car_door"), _silence(0.6)
    lay(made, blow(draw, 0.1, 520, 0.012, _METAL), 0.02, 0.35)
    lay(made, blow(draw, 0.4, 74, 0.05, band(120, 900)), 0.06)
    return made


def engine_idle() -> Samples:
    """An engine idles."""
    draw, long = chance("engine_idle"), 5.0
    motor = shaped(
        buzz(24 * swell(draw, long, 0.02, 8), long, 30), peaks((75, 40, 1.0), (190, 70, 0.5), (420, 160, 0.15))
    )
    return (motor / np.std(motor) + 0.25 * noise(draw, long, band(80, 700, 1.2))) * arch(long, 0.15, 0.2)


def train() -> Samples:
    """A train comes in."""
    draw, long = chance("train"), 8.0
    made = noise(draw, long, band(40, 420, 1.1)) * arch(long, 0.55, 0.25)
    at = 0.6
    while at < 6.6:
        for late in (0.0, 0.13):
            lay(made, blow(draw, 0.3, 110, 0.03, band(300, 2200)) * min(1.0, at / 4), at + late, 3.0)
        at += 0.62 + at * 0.06
    brake = tone(glide(2.6, 2350, 2320, 2280), 2.6) * arch(2.6, 0.4, 0.5) * swell(draw, 2.6, 0.4, 20)
    lay(made, brake, 4.8, 0.35)
    return roomy(draw, made, 1.4, 0.25) * arch(long, 0.02, 0.12)


def announcement() -> Samples:
    """Two notes, and a voice that cannot be made out."""
    draw, made = chance("announcement"), _silence(4.6)
    for n, hertz in enumerate((660, 523)):
        lay(made, (tone(hertz, 0.7) + 0.3 * tone(hertz * 2, 0.7)) * dying(0.7, 0.16), 0.05 + n * 0.38, 0.5)
    at = 1.15
    while at < 3.9:
        long = draw.uniform(0.12, 0.26)
        said = buzz(glide(long, *draw.uniform(105, 150, 3)), long, 30) * arch(long, 0.2, 0.3)
        said = shaped(said, peaks((draw.uniform(350, 750), 110, 1.0), (draw.uniform(1000, 1900), 180, 0.6)))
        lay(made, said / np.max(np.abs(said)), at, 0.5)
        at += long + draw.choice((0.01, 0.03, 0.18))
    return shaped(roomy(draw, made, 1.1, 0.45), band(350, 2600))


def smoke_alarm() -> Samples:
    """Three beeps, as from another room."""
    made = _silence(2.3)
    for n in range(3):
        lay(made, tone(2900, 0.42) * arch(0.42, 0.08, 0.15), 0.05 + n * 0.7)
    return roomy(chance("smoke_alarm"), made, 0.5, 0.25)


def phone_ring() -> Samples:
    """A telephone trills twice."""
    made = _silence(2.4)
    for at in (0.05, 1.25):
        trill = np.where((time(0.85) * 18) % 1 < 0.5, tone(820, 0.85), tone(1030, 0.85))
        lay(made, shaped(trill * arch(0.85, 0.03, 0.1), band(500, 2400)), at)
    return made


def shot() -> Samples:
    """A shot, dry and short. It is no louder than a door: this trains judgment, and startles nobody."""
    draw = chance("shot")
    crack = noise(draw, 0.4, band(120, 2200, 1.5)) * dying(0.4, 0.028, 0.004)
    return crack + 0.8 * tone(glide(0.4, 120, 60), 0.4) * dying(0.4, 0.05, 0.004)


def tick() -> Samples:
    """A second of the countdown."""
    return (tone(1150, 0.07) + 0.4 * tone(2300, 0.07)) * dying(0.07, 0.011, 0.003)


def heartbeat() -> Samples:
    """A heart beats, once; it loops."""
    made = _silence(0.95)
    for at, loud in ((0.06, 1.0), (0.34, 0.7)):
        lay(made, tone(glide(0.2, 62, 48), 0.2) * dying(0.2, 0.04, 0.012), at, loud)
    return made


EFFECTS = {
    made.__name__: made
    for made in (
        radio_open,
        radio_close,
        siren,
        helicopter,
        footsteps,
        door_open,
        door_shut,
        door_knock,
        window,
        glass_breaks,
        dog_barks,
        baby_cries,
        car_door,
        engine_idle,
        train,
        announcement,
        smoke_alarm,
        phone_ring,
        shot,
        tick,
        heartbeat,
    )
}

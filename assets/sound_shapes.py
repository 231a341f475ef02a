"""The few shapes that every sound is made of: shaped noise, tones, blows, and laying one upon another.

It is for make_sounds.py. Everything is drawn from a seed that is the sound's own name, so a sound comes out the same each
time; noise is made from its spectrum and so meets its own beginning, which lets ambience loop without a seam.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b

import numpy as np

RATE = 22050
"""Samples a second: enough for what these sounds hold, and small."""

Samples = np.ndarray
Gain = Callable[[Samples], Samples]


def chance(name: str) -> np.random.Generator:
    """Chance of a sound's own: the same at every making."""
    return np.random.default_rng(int.from_bytes(blake2b(name.encode(), digest_size=8).digest()))


def time(seconds: float) -> Samples:
    """The moments of so many seconds."""
    return np.arange(round(seconds * RATE)) / RATE


def band(low: float, high: float, slope: float = 2.0) -> Gain:
    """Passes what lies between two frequencies; outside it falls by the slope's power."""

    def gain(hertz: Samples) -> Samples:
        safe = np.maximum(hertz, 1.0)
        return np.minimum(1, (safe / low) ** slope) * np.minimum(1, (high / safe) ** slope)

    return gain


def peaks(*formants: tuple[float, float, float]) -> Gain:
    """Resonances as (hertz, width, strength), such as a mouth or a room has."""

    def gain(hertz: Samples) -> Samples:
        return sum(strength / (1 + ((hertz - at) / width) ** 2) for at, width, strength in formants)

    return gain


def shaped(sound: Samples, gain: Gain) -> Samples:
    """A sound through a filter, without delay; its end meets its beginning."""
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    return np.fft.irfft(np.fft.rfft(sound) * gain(hertz), len(sound))


def noise(draw: np.random.Generator, seconds: float, gain: Gain) -> Samples:
    """Noise of a spectrum, with a root mean square of 1, that loops."""
    made = shaped(draw.standard_normal(round(seconds * RATE)), gain)
    return made / np.sqrt(np.mean(made**2))


def swell(draw: np.random.Generator, seconds: float, depth: float, turns: int = 5) -> Samples:
    """A slow rise and fall about 1, by so much, that loops."""
    at = time(seconds) / seconds * 2 * np.pi
    made = sum(np.sin(at * n + draw.uniform(0, 2 * np.pi)) / n for n in range(1, turns + 1))
    return 1 + depth * made / np.max(np.abs(made))


def tone(hertz: Samples | float, seconds: float) -> Samples:
    """A pure tone; `hertz` may glide."""
    return np.sin(2 * np.pi * np.cumsum(np.broadcast_to(hertz, round(seconds * RATE))) / RATE)


def buzz(hertz: Samples | float, seconds: float, partials: int = 24) -> Samples:
    """A tone with overtones, as a throat or an engine has; those that the rate cannot hold are left out."""
    glide = np.broadcast_to(hertz, round(seconds * RATE)).astype(float)
    turn = 2 * np.pi * np.cumsum(glide) / RATE
    most = max(1, min(partials, int(RATE / 2.2 / np.max(glide))))
    return sum(np.sin(turn * n) / n for n in range(1, most + 1))


def dying(seconds: float, half: float, attack: float = 0.002) -> Samples:
    """Struck, and fading to half in each `half` seconds."""
    at = time(seconds)
    return np.minimum(1, at / attack) * 0.5 ** (at / half) * np.minimum(1, (seconds - at) / 0.01)


def arch(seconds: float, rise: float = 0.3, fall: float = 0.3) -> Samples:
    """Rising over a share of its time, falling over another."""
    at = time(seconds) / seconds
    up = np.clip(at / rise, 0, 1) if rise else np.ones_like(at)
    down = np.clip((1 - at) / fall, 0, 1) if fall else np.ones_like(at)
    return np.sin(up * np.pi / 2) * np.sin(down * np.pi / 2)


def glide(seconds: float, *points: float) -> Samples:
    """From one frequency to the next, evenly in time."""
    return np.interp(time(seconds) / seconds, np.linspace(0, 1, len(points)), points)


def lay(under: Samples, piece: Samples, at: float, gain: float = 1.0) -> None:
    """Lay a piece into a sound at a second; what runs over the end comes in at the beginning."""
    spots = (round(at * RATE) + np.arange(len(piece))) % len(under)
    np.add.at(under, spots, piece * gain)


def roomy(draw: np.random.Generator, sound: Samples, seconds: float, share: float) -> Samples:
    """A sound with the echo of a room about it; the end meets the beginning."""
    echo = draw.standard_normal(round(seconds * RATE)) * dying(seconds, seconds / 6, 0.001)
    echo = np.pad(echo, (0, max(0, len(sound) - len(echo))))[: len(sound)]
    wet = np.fft.irfft(np.fft.rfft(sound) * np.fft.rfft(echo), len(sound))
    return sound * (1 - share) + wet * share * np.std(sound) / max(np.std(wet), 1e-9)


def blow(draw: np.random.Generator, seconds: float, hertz: float, half: float, grit: Gain) -> Samples:
    """Something struck: a low body and a gritty front."""
    body = tone(glide(seconds, hertz * 1.3, hertz, hertz * 0.9), seconds) * dying(seconds, half)
    front = noise(draw, seconds, grit) * dying(seconds, half / 3, 0.001)
    return body + 0.35 * front

"""Makes every sound of this project and writes it to assets/sounds: `python assets/make_sounds.py [NAME...]`.

Needs the extra `sounds` (numpy, soundfile); nothing else of the project does. A file whose sound would come out the same
is left as it is, since an OGG carries a number by chance that says nothing.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import numpy as np
import soundfile
from sound_effects import EFFECTS
from sound_places import PLACES
from sound_shapes import RATE, Samples

SOUNDS = Path(__file__).resolve().parent / "sounds"
QUALITY = 0.75
"""soundfile's scale: 0 is the best, 1 the smallest."""
AMBIENCE_RMS, AMBIENCE_PEAK = -31.0, -12.0
"""Decibels below full scale. Ambience is set by its mean and held by its peak; what is heard once, by its peak."""
PEAK = -8.0
QUIETER = {
    "shot": -12.0,
    "smoke_alarm": -20.0,
    "glass_breaks": -12.0,
    "siren": -13.0,
    "tick": -16.0,
    "heartbeat": -9.0,
    "radio_open": -16.0,
    "radio_close": -19.0,
    "baby_cries": -13.0,
    "phone_ring": -15.0,
    "dog_barks": -12.0,
    "announcement": -14.0,
}
BLOCK = 2048
"""libsndfile takes Vorbis in small helpings only."""


def _gain(decibels: float) -> float:
    return float(10 ** (decibels / 20))


def levelled(name: str, sound: Samples) -> Samples:
    """A sound at the level that it has in the mix."""
    if name in PLACES:
        sound = sound / np.sqrt(np.mean(sound**2)) * _gain(AMBIENCE_RMS)
        return sound * min(1.0, _gain(AMBIENCE_PEAK) / np.max(np.abs(sound)))
    # Vorbis smears a hard beginning forward by some milliseconds; a little silence takes that up
    sound = np.pad(sound - np.mean(sound), round(0.02 * RATE))
    return sound / np.max(np.abs(sound)) * _gain(QUIETER.get(name, PEAK))


def written(sound: Samples) -> bytes:
    """A sound as OGG Vorbis."""
    out = io.BytesIO()
    with soundfile.SoundFile(out, "w", RATE, 1, format="OGG", subtype="VORBIS", compression_level=QUALITY) as file:
        for start in range(0, len(sound), BLOCK):
            file.write(sound[start : start + BLOCK])
    return out.getvalue()


def _same(file: Path, fresh: bytes) -> bool:
    if not file.is_file():
        return False
    old, new = soundfile.read(file)[0], soundfile.read(io.BytesIO(fresh))[0]
    return old.shape == new.shape and bool(np.allclose(old, new, atol=1e-4))


def main(names: list[str]) -> None:
    """Make the sounds that are named, or all."""
    recipes = {**PLACES, **EFFECTS}
    SOUNDS.mkdir(exist_ok=True)
    for name in names or recipes:
        sound = levelled(name, recipes[name]())
        fresh, file = written(sound), SOUNDS / f"{name}.ogg"
        if not _same(file, fresh):
            file.write_bytes(fresh)
        peak = 20 * np.log10(np.max(np.abs(sound)))
        sys.stdout.write(f"{name:14} {len(sound) / RATE:5.2f} s  peak {peak:6.1f} dB  {len(fresh):7,} bytes\n")


if __name__ == "__main__":
    main(sys.argv[1:])

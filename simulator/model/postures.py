"""The words by which a stage shows how somebody is, and how the body is carried.

It is for what an onlooker could see: a trainee reads people from it. It refuses to be a fact: no standard of law and no
guard reads a posture, and nothing that a posture shows is known by being drawn.
"""

from __future__ import annotations

POSES = (
    "calm", "tense", "agitated", "frantic", "despairing", "aggressive", "afraid", "confused", "yielding", "hands_shown",
    "pleading", "stimming", "covering_ears", "pointing_to_ear", "unsteady", "hands_hidden", "cuffed", "watching", "filming",
    "comforting", "away", "running", "crouched", "open_handed", "low_ready", "aiming", "with_long_tool", "writing",
    "on_the_radio", "pointing", "hand_on_holster", "down",
)  # fmt: skip
"""How somebody is. `down` is whoever lies still or is held, where nothing more is said."""

POSITIONS = (
    "standing", "seated", "on_the_ground", "kneeling", "kneeling_over", "in_car", "lying", "prone",
    "on_a_stretcher",
)  # fmt: skip
"""How the body is carried."""

MARKS = ("hurt", "bandaged", "stooped")
"""What else a body shows."""

POSTURES = (*(word for word in POSES if word != "down"), *POSITIONS, *MARKS)
"""Every word that an author may give somebody for a scene."""

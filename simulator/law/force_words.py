"""A use of force in plain words: its level, its tool, and where it was aimed.

It is for every finding that names the force that it is about. It refuses every text, and the word `level` of a file: what
an officer would say aloud is what is printed.
"""

from __future__ import annotations

from simulator.model.force import UseOfForce

_TOOLS = {"cew": "CEW", "oc": "OC spray", "k9": "police dog", "carotid_or_choke": "carotid or choke hold"}
_AREAS = {"back_or_neck_weight": "weight on the back or neck"}


def tool_told(tool: str) -> str:
    """A tool by the name that it goes by."""
    return _TOOLS.get(tool, tool.replace("_", " "))


def level_told(force: UseOfForce) -> str:
    """The level: `less-lethal`."""
    return force.level.replace("_", "-")


def force_told(force: UseOfForce) -> str:
    """The level and the tool: `less-lethal force, CEW`."""
    return f"{level_told(force)} force, {tool_told(force.tool)}"


def force_fact(force: UseOfForce) -> str:
    """The same as a fact: `force: less-lethal, CEW`."""
    return f"force: {level_told(force)}, {tool_told(force.tool)}"


def area_told(area: str) -> str:
    """Where a use was aimed or applied."""
    return f"applied as: {_AREAS[area]}" if area in _AREAS else f"aimed at or applied to: {area.replace('_', ' ')}"

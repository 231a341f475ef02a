"""Free words of an incident file, read as words of the vocabulary: the weapon, the tool, the area, the condition.

It is for the fields that the form leaves to prose. It refuses to guess: what it does not recognise is `other` or
`unknown`, and a condition that the officer did not know is not shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from simulator.model.force import Level

_Table = Sequence[tuple[str, str]]

_EDGED = (
    r"\b(\w*knife|knives|blades?|scissors|box ?cutter|screwdriver|machete|sword|ax|axe|hatchet|razor|cleaver|dagger|ice pick"
    r"|shard|spear|shears)\b"
)
_BLUNT = r"\b(bat|club|hammer|pipe|stick|rod|rock|brick|crowbar|shovel|baton|wrench|pole|board|tire iron|chair|cane|flashlight)\b"
_WEAPONS: _Table = (
    (r"^(none|no weapon|unarmed|nothing|hands|fists?|empty hands)\b", "nothing"),
    (r"^(unknown|unclear)\b|\b(weapon|object) \(assumed\)", "unknown"),
    (r"\b(toy|replica|water|bb|pellet|air|stun|nail) (gun|pistol|rifle)\b(?!.*believed)", "other"),
    (r"\b(gun|handgun|pistol|revolver|rifle|shotgun|firearm|ak-47|ar-15|glock)\b", "firearm"),
    (_EDGED, "edged"),
    (_BLUNT, "blunt"),
    (r"\b(car|truck|vehicle|suv|van|motorcycle|pickup|sedan)\b", "vehicle"),
)

_THROWN = (
    r"\b(take-?downs?|took (him|her|them) down|tackl\w*|slam\w*|shov\w+|threw|thrown|hip throw|leg sweep|tripped)\b"
)
"""A body moved by a body: control, and no light hold. A person who only refuses is measured against it as against weight."""

_BY_BODY: _Table = (
    (r"\b(neck|carotid|choke\w*|throat)\b", "carotid_or_choke"),
    (r"\b(body ?weight|knee\w*|kneel\w*|weight)\b", "body_weight"),
    (r"\b(k-?9|police dog|dog|canine)\b", "k9"),
)
_CONTROL: _Table = (*_BY_BODY, (_THROWN, "body_weight"))
_LESS_LETHAL: _Table = (
    *_BY_BODY,
    (r"\b(tasers?|cew|ecd|stun gun|conducted)\b", "cew"),
    (
        r"\b(bean ?bags?|impact|40 ?mm|37 ?mm|foam|sponge|rubber|pepper ?balls?|less[- ]lethal|projectiles?)\b",
        "impact_launcher",
    ),
    (r"\b(oc|pepper|spray|mace)\b", "oc"),
    (r"\b(baton|asp|flashlight|nightstick)\b", "baton"),
    (r"\b(car|vehicle|cruiser)\b", "vehicle"),
    (_THROWN, "body_weight"),
    (r"\b(punch\w*|kick\w*|stomp\w*|stamp\w*|elbow\w*|fists?|strikes?|hands?)\b", "hands"),
)
_DEADLY: _Table = (
    (r"\b(rifle|ar-15|carbine)\b", "rifle"),
    (r"\b(pistols?|handguns?|firearms?|guns?|revolvers?)\b", "pistol"),
    *_LESS_LETHAL,
    (r"\bshotgun\b", "shotgun"),
)
_TOOLS = {
    Level.CONTROL: (_CONTROL, "hands"),
    Level.LESS_LETHAL: (_LESS_LETHAL, "impact_launcher"),
    Level.DEADLY: (_DEADLY, "pistol"),
}

_AREAS: _Table = (
    (r"\b(weight|knee\w*|kneel\w*|pressure)\b.*\b(back|neck|shoulder blades?)\b", "back_or_neck_weight"),
    (r"\b(neck|throat|carotid|choke\w*)\b", "neck"),
    (r"\b(to|at|in|on) (the |his |her |their )?(head|face|skull)\b", "head"),
)

_HEAD_KICK = re.compile(r"\b(kick|stomp|stamp)\w*\b.*\b(head|face|skull)\b|\b(head|face)[- ](kick|stomp|stamp)\w*")

_CONDITIONS: _Table = (
    (r"mental|schizo|psycho|bipolar|crisis|disturbed|disorder|delusion|erratic|paranoi", "mental_crisis"),
    (r"suicid|self-harm", "suicidal"),
    (r"autis|developmental|intellectual|down syndrome", "developmental"),
    (r"dementia|alzheimer", "dementia"),
    (r"\bdeaf|hard of hearing", "deaf"),
    (r"language|spanish|no english", "language"),
    (r"intoxicat|drunk|drinking|under (the )?influence|\bhigh\b|alcohol|drugs", "intoxicated"),
    (r"diabetic|seizure|epilep|seriously ill|walker|wounded|medical", "medical"),
    (r"\b([1-9]|1[0-7]) years old", "minor"),
    (r"elderly|\b([7-9]\d) years old", "elderly"),
    (r"pregnan", "pregnant"),
)
_NOT_KNOWN = re.compile(r"not known|unknown|known later|learned later|unstated")


def _first(table: _Table, text: str) -> str | None:
    return next((found for pattern, found in table if re.search(pattern, text)), None)


def armed_with(weapon: str) -> str | None:
    """The weapon as perceived; None where nobody said."""
    said = weapon.lower().strip()
    return None if said in {"unstated", "na", ""} else _first(_WEAPONS, said) or "other"


def tool_used(instrument: str, level: Level) -> str:
    """The tool that the words name, among those of its level; a weapon merely in hand during a hold is not the tool."""
    table, unnamed = _TOOLS[level]
    return _first(table, instrument.lower()) or unnamed


def struck(instrument: str) -> str | None:
    """The area that the words name, where it matters to the risk."""
    return _first(_AREAS, instrument.lower())


def kicked_in_the_head(instrument: str) -> bool:
    """A kick or a stamp to the head, which carries the risk of death or grave injury that no tool of the table names."""
    return _HEAD_KICK.search(instrument.lower()) is not None


def conditions(text: str) -> frozenset[str]:
    """The conditions shown, without those that the words say were not known then."""
    said = text.lower()
    if said.startswith(("not known", "unknown", "none")):
        return frozenset()
    known = [part for part in re.split(r"[;,]", said) if not _NOT_KNOWN.search(part)]
    return frozenset(found for pattern, found in _CONDITIONS if any(re.search(pattern, part) for part in known))


def feet(text: str) -> float | None:
    """A distance where the words are one number; a range or a phrase stays unknown."""
    return float(text) if re.fullmatch(r"\d+(\.\d+)?", text.strip()) else None

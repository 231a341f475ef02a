"""The menu, the briefing, a moment of play and the ending, as text. Pure: a value and a width in, text out."""

from __future__ import annotations

from simulator.screens.values import (
    BriefingScreen,
    ChoiceRow,
    EncounterScreen,
    EndingScreen,
    Figure,
    Map,
    Marker,
    MenuRow,
    MenuScreen,
    SessionRow,
    Spoken,
    Voice,
)
from simulator.terminal.lines import clock, labelled, seconds, stanzas, wrapped


def menu_text(menu: MenuScreen, width: int) -> str:
    """The first screen; encounters are numbered from 1, earlier runs go on from there."""
    first_run = len(menu.rows) + 1
    runs = [_run(number, row) for number, row in enumerate(menu.latest, start=first_run)]
    return stanzas(
        wrapped("De-escalation training simulator", width),
        wrapped(menu.scope, width),
        *(wrapped(notice, width, hang=2) for notice in menu.notices),
        wrapped("Encounters:", width),
        *(_encounter(number, row, width) for number, row in enumerate(menu.rows, start=1)),
        labelled(f"Earlier runs of {menu.trainee}:" if menu.trainee else "Earlier runs:", runs, width),
    )


def briefing_text(briefing: BriefingScreen, width: int) -> str:
    """What is said before the first scene."""
    return stanzas(
        wrapped(briefing.title, width),
        wrapped(briefing.set_in, width),
        wrapped(f"Content: {briefing.content_note}", width, hang=2) if briefing.content_note else [],
        labelled("The call:", briefing.call, width),
        labelled("What you have been told:", briefing.known, width),
        labelled("With you:", briefing.with_you, width),
    )


def encounter_text(now: EncounterScreen, width: int) -> str:
    """A moment of play: where, who is in sight, what was said, what can be chosen, how long there is."""
    return stanzas(
        wrapped(f"{now.where}. Time {clock(now.story_ms)}.", width),
        labelled("In sight:", map(_figure, now.stage.figures), width),
        labelled("Around you:", _around(now.map), width),
        labelled("Notes:", now.notes, width),
        [line for said in now.lines for line in spoken_lines(said, width)],
        labelled("You may:", map(_choice, now.choices), width),
        wrapped(time_words(now), width),
    )


def ending_text(ending: EndingScreen, width: int) -> str:
    """How it ended."""
    return stanzas(
        wrapped(f"{ending.title}: the encounter is over.", width),
        wrapped(ending.says, width),
        wrapped(ending.held, width),
        wrapped(ending.support, width),
    )


def spoken_lines(said: Spoken, width: int, *, indent: int = 0) -> list[str]:
    """One line, with who says it and how it reaches you."""
    name = f"Radio, {said.speaker}" if said.voice is Voice.RADIO and said.speaker else said.speaker
    name = name or {Voice.RADIO: "Radio", Voice.YOU: "You"}.get(said.voice, "")
    who = f"{name} ({said.aside}): " if said.aside else f"{name}: "
    return wrapped(who + said.words if name else said.words, width, indent=indent, hang=2)


def time_words(now: EncounterScreen) -> str:
    """How long there is to decide. Reading comes first and never counts."""
    reading = f"{seconds(now.reading_ms)} for reading do not count. " if now.reading_ms else ""
    if now.deadline_ms is None:
        return f"{reading}No deadline here."
    left = max(0, now.deadline_ms - now.clock_ms)
    return f"{reading}{'Then' if reading else 'You have'} {seconds(left)} to decide; your time is measured."


def _encounter(number: int, row: MenuRow, width: int) -> list[str]:
    because = f" ({row.because.rstrip('.')})" if row.because else ""
    lasts = f"About {row.minutes} min. " if row.minutes else ""
    return [
        *wrapped(f"{number}. {row.title}. {lasts}Difficulty {row.difficulty} of 10{because}.", width, hang=3),
        *(wrapped(f"Content: {row.content_note}", width, indent=3) if row.content_note else []),
    ]


def _run(number: int, row: SessionRow) -> str:
    ended = "a test, its result held back" if row.held else f"ended: {row.ending.replace('_', ' ')}"
    state = ended if row.ending else "not finished, can be resumed"
    mode = f" ({row.mode.lower()})" if row.mode else ""
    return f"{number}. {row.title}, {row.started}{mode}, {state}. Session {row.session}."


def _figure(figure: Figure) -> str:
    holds = figure.holds.replace("_", " ")
    weapon = figure.weapon.replace("_", " ")
    parts = [
        f"{figure.name}, {figure.role.replace('_', ' ')}" if figure.name else figure.role.replace("_", " "),
        figure.pose.replace("_", " "),
        f"holds: {holds}" if holds and holds != "nothing" else "",
        f"weapon {weapon}" if weapon and weapon != "none" else "",
        f"{figure.distance_ft:.0f} ft away" if figure.distance_ft else "",
    ]
    return ", ".join(part for part in parts if part) + "."


def _around(drawn: Map) -> list[str]:
    facts = list(drawn.facts)
    doors = [f"{outline.name}: {outline.state}" for outline in drawn.outlines if outline.kind == "door"]
    people = [
        f"{marker.name} {_stands(marker)} {marker.spot.replace('_', ' ')}" for marker in drawn.markers if marker.spot
    ]
    exits = [f"ways out: {', '.join(name for name, _ in drawn.exits)}"] if drawn.exits else []
    return [f"{part[0].upper()}{part[1:]}." for part in (*facts, *doors, *exits, *people) if part]


def _stands(marker: Marker) -> str:
    if marker.name == "You":
        return "are at"
    return "is at" if marker.seen else "was last known at"


def _choice(row: ChoiceRow) -> str:
    said = f"Say: “{row.say}”" if row.say else ""
    words = " ".join(part for part in (row.do, said) if part)
    return f"{row.number}. {words}{' (use of force)' if row.force else ''}"

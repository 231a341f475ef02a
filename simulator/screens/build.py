"""Builders of the screens before and during play. They refuse pixels, and show only what the officer knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from simulator.debrief.beats import Told, act_of, lines_open
from simulator.debrief.words import fact_words, known_words, source_words, who
from simulator.engine.machine import Program
from simulator.engine.offered import dealt, holds
from simulator.engine.situation import Situation, view, world
from simulator.model.effects import Reveal
from simulator.model.events import Event, ForceUsed, Happened, Moved
from simulator.model.force import Level
from simulator.model.scenario import OFFICER, Choice, Fate, Line, Scenario
from simulator.model.sounds import SHOT, Heard, around, fired, heard
from simulator.screens.answers import answered
from simulator.screens.drawn import drawn_map, stage
from simulator.screens.values import BriefingScreen, ChoiceRow, EncounterScreen, EndingScreen, Spoken, Voice

WORDS_A_SECOND = 3
"""Reading speed by which lines are delivered; nobody's own reading ever counts against them."""

LEAD_MS = 1000
"""A second to look up before the clock starts."""

SUPPORT = (
    "If this stays with you, talk to somebody: your peer support team, or the 988 Suicide and Crisis Lifeline "
    "(call or text 988 in the United States)."
)


_HARD = frozenset({Fate.WOUNDED, Fate.KILLED, Fate.OFFICER_HURT, Fate.BYSTANDER_HURT, Fate.SELF_HARM})
"""Outcomes after which a line of support stands, whatever the author said."""


def briefing_screen(scenario: Scenario) -> BriefingScreen:
    """What is said before the first scene."""
    known = tuple(
        f"{reveal.words or _plainly(scenario, reveal)} ({source_words(scenario, reveal.source)})"
        for reveal in scenario.known_at_start
    )
    partners = tuple(
        f"{person.name or person.id}: {person.role.replace('_', ' ')}"
        + (f" ({', '.join(sorted(tool.replace('_', ' ') for tool in person.tools))})" if person.tools else "")
        for person in scenario.people.values()
        if person.role == "partner"
    )
    return BriefingScreen(
        title=scenario.title,
        call=tuple(line for line in scenario.briefing.strip().splitlines() if line.strip()),
        known=known,
        with_you=(*partners, *_own_tools(scenario)),
        content_note=scenario.content_note,
        set_in=f"{scenario.state.replace('_', ' ').title()}, {scenario.day}",
    )


def _plainly(scenario: Scenario, reveal: Reveal) -> str:
    """What is known, where nobody put it into words."""
    return f"{fact_words(scenario, reveal.fact)}: {known_words(reveal.fact, reveal.value)}"


def _own_tools(scenario: Scenario) -> tuple[str, ...]:
    officer = scenario.people.get(OFFICER)
    if officer is None or not officer.tools:
        return ()
    return (f"You carry: pistol, {', '.join(sorted(tool.replace('_', ' ') for tool in officer.tools))}",)


def encounter_screen(
    program: Program, situation: Situation, events: Sequence[Event], last_seen: Mapping[str, str] | None = None
) -> EncounterScreen:
    """The present moment. `events` are those of the last step: what is new decides which lines are shown. `last_seen` are
    the spots at which people were last seen, as drawn.whereabouts gives them.
    """
    scenario = program.scenario
    scene = scenario.scenes[situation.scene]
    lines = _new_lines(program, situation, events)
    entered = any(isinstance(event, Moved) for event in events)
    words = sum(len(line.words.split()) for line in lines)
    shown = stage(program, situation)
    return EncounterScreen(
        title=scenario.title,
        where=f"{scene.id.replace('_', ' ').capitalize()} · {scenario.place.light}",
        story_ms=situation.story_ms,
        stage=shown,
        map=drawn_map(program, situation, last_seen or {}),
        lines=tuple(spoken_line(scenario, line) for line in lines),
        notes=_notes(program, situation),
        choices=tuple(_row(number, choice) for number, choice in enumerate(dealt(program, situation), start=1)),
        deadline_ms=scene.deadline.at_ms if scene.deadline else None,
        clock_ms=situation.clock_ms,
        reading_ms=LEAD_MS + words * 1000 // WORDS_A_SECOND if entered and lines else 0,
        sounds=sounds_of(program, events),
        around=around(shown.backdrop, shown.light, rain=shown.rain),
    )


def _new_lines(program: Program, situation: Situation, events: Sequence[Event]) -> tuple[Line, ...]:
    """The scene's lines on entering it, and what acts said since the last choice."""
    scene = program.scenario.scenes[situation.scene]
    said = [line for event in events for line in _told(program, event) if holds(program, line.when, situation)]
    here = lines_open(program, scene, situation)
    answers = answered(program.scenario, events, (*here, *said))
    return (*answers, *said, *here) if _entered(events) else (*here, *answers, *said)


def _told(program: Program, event: Event) -> Iterator[Line]:
    """What an act tells: the captions of what is heard, then what is said and done."""
    for sound in _sounds(program, event):
        yield Line(speaker="stage", words=sound.caption)
    if isinstance(event, Happened):
        act = act_of(program.scenario.scenes[event.scene], event.act)
        yield from act.lines
        if act.do:
            yield Line(speaker="stage", words=act.do)


def sounds_of(program: Program, events: Sequence[Event]) -> tuple[Heard, ...]:
    """What was heard, once each, in order."""
    return tuple(dict.fromkeys(sound for event in events for sound in _sounds(program, event)))


def _sounds(program: Program, event: Event) -> Iterator[Heard]:
    if isinstance(event, ForceUsed) and fired(event.force):
        yield SHOT
    elif isinstance(event, Happened):
        act = act_of(program.scenario.scenes[event.scene], event.act)
        if act.sound:
            yield heard(act.sound)


def _entered(events: Sequence[Event]) -> bool:
    return any(isinstance(event, Moved) for event in events)


def spoken_line(scenario: Scenario, line: Line) -> Spoken:
    """A scenario's line as it reaches the trainee."""
    if line.speaker == "stage":
        return Spoken(voice=Voice.STAGE, words=line.words)
    if line.speaker == "dispatch":
        return Spoken(voice=Voice.RADIO, speaker="Dispatch", words=line.words)
    if line.speaker == OFFICER:
        return Spoken(voice=Voice.YOU, speaker="You", aside=line.aside, words=line.words)
    return Spoken(voice=Voice.PERSON, speaker=who(scenario, line.speaker), aside=line.aside, words=line.words)


def told_line(scenario: Scenario, told: Told) -> Spoken:
    """Something that happened, as a line of the debrief."""
    return spoken_line(scenario, told.line) if told.line else Spoken(voice=Voice.STAGE, words=told.words)


def _row(number: int, choice: Choice) -> ChoiceRow:
    force = choice.force is not None and choice.force.level is not Level.PRESENCE
    return ChoiceRow(number=number, choice=choice.id, do=choice.do, say=choice.say, force=force)


NO_WEAPON_SEEN = frozenset({None, "unknown", "nothing", "other"})
"""What the view can say somebody is armed with, while nobody who looks could call it a weapon."""


def _notes(program: Program, situation: Situation) -> tuple[str, ...]:
    """What plain sight tells of weapons: the officer's own, and the subject's as perceived."""
    so, seen = world(program, situation), view(program, situation)
    own = so.get(f"{OFFICER}.officer_weapon")
    notes = [f"Your pistol: {str(own).replace('_', ' ')}"] if own else []
    for person in program.scenario.subjects:
        state = seen.get(f"{person.id}.weapon_state")
        if state is not None and state != "none":
            what = "something" if seen.get(f"{person.id}.armed_with") in NO_WEAPON_SEEN else "weapon"
            notes.append(f"{who(program.scenario, person.id)}: {what} {str(state).replace('_', ' ')}")
    return tuple(notes)


def ending_screen(program: Program, situation: Situation, events: Sequence[Event] = ()) -> EndingScreen:
    """How it ended; KeyError where it has not. `events` are those of the last step: what is heard as it ends."""
    ending = program.scenario.endings[situation.ended or ""]
    return EndingScreen(
        title=program.scenario.title,
        says=ending.says,
        support=SUPPORT if ending.support or ending.outcome in _HARD else "",
        sounds=sounds_of(program, events),
    )

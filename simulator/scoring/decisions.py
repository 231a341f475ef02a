"""A log becomes decisions: every choice, every deadline that ran out, every use of force by anybody.

It is for giving each decision what was known then, what else was open and what led up to it. It refuses hindsight: a
decision holds nothing from after it, but for whether earlier conduct came to contribute, once force has come.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from simulator.engine.machine import Program
from simulator.engine.offered import holds
from simulator.engine.situation import world
from simulator.model.appearances import Reading
from simulator.model.decision import By, Conduct, Decision, OpenChoice, Sign
from simulator.model.events import Decided, Did, ForceUsed, Happened, Log, TimedOut
from simulator.model.force import UseOfForce
from simulator.model.guards import Identified, Sees
from simulator.model.place import barrier, distance, in_line_of_fire
from simulator.model.scenario import OFFICER, TIME_OUT, Act, Choice, Cue
from simulator.model.technique import IDENTIFIES, WARNS
from simulator.scoring.duties import duties
from simulator.scoring.moment import Moment, moments
from simulator.scoring.seen import alternatives, conduct_of, identified, subject_seen, warned


@dataclass(slots=True)
class _Story:
    """What has happened up to a moment; grows as the log is read, and never looks ahead."""

    conduct: list[Conduct] = field(default_factory=list)
    force: list[UseOfForce] = field(default_factory=list)
    techniques: set[str] = field(default_factory=set)
    cues: dict[tuple[str, int], tuple[int, Cue]] = field(default_factory=dict)
    chosen: set[str] = field(default_factory=set)
    mended_by: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)


def decisions(program: Program, log: Log) -> tuple[Decision, ...]:
    """Every decision of a run, in order. The last ones of an unfinished run are those made so far."""
    story, made = _Story(), list[Decision]()
    done = {moment.index: moment for moment in moments(program, log)}
    pending: Moment | None = None
    for index, event in enumerate(log.events):
        moment = done.get(index)
        if isinstance(event, Did):
            story.conduct.append(_subjects(event))
        if moment is None:
            continue
        _show_cues(story, moment)
        if isinstance(event, Happened):
            pending = moment
        elif isinstance(event, ForceUsed) and event.by != OFFICER:
            made.append(_others_force(program, story, pending or moment, event, len(made) + 1))
            story.force.append(event.force)
        elif isinstance(event, Decided):
            made.append(_choice(program, story, moment, event, len(made) + 1))
        elif isinstance(event, TimedOut):
            made.append(_time_out(program, story, moment, len(made) + 1))
    met_or_missed = duties(log)
    return tuple(_with_duties(decision, *met_or_missed.get(decision.n, ((), ()))) for decision in _filled_in(made))


def _with_duties(decision: Decision, met: tuple[str, ...], missed: tuple[str, ...]) -> Decision:
    return replace(decision, met=met, missed=missed) if met or missed else decision


def _subjects(event: Did) -> Conduct:
    return Conduct(word=event.word, by=By.SUBJECT, at_ms=event.at_ms, scene=event.scene, known=Reading.CLEAR)


def _show_cues(story: _Story, moment: Moment) -> None:
    for n, cue in enumerate(moment.scene.cues):
        story.cues.setdefault((moment.scene.id, n), (moment.at_ms, cue))


def _choice(program: Program, story: _Story, moment: Moment, event: Decided, n: int) -> Decision:
    choice = next(choice for choice in moment.scene.choices if choice.id == event.choice)
    story.techniques.update(choice.technique)
    story.chosen.add(choice.ref)
    story.conduct = [_mended(story, conduct, choice.ref) for conduct in story.conduct]
    story.mended_by |= {(choice.ref, mark.word): mark.mended_by for mark in choice.conduct}
    own = conduct_of(program, moment, choice)
    decision = replace(
        _seen(program, story, moment, n, choice.force, choice.ref),
        choice=choice.ref,
        cause=choice.ref,
        words=choice.words,
        force=choice.force,
        techniques=choice.technique,
        conduct=own,
        clock_ms=event.clock_ms,
        averted=_averted(moment, choice.id),
    )
    story.conduct.extend(own)
    if choice.force is not None:
        story.force.append(choice.force)
    return decision


def _mended(story: _Story, conduct: Conduct, by: str) -> Conduct:
    """Conduct that this choice undid: what comes later was not brought about by it."""
    if by not in story.mended_by.get((conduct.choice or "", conduct.word), ()):
        return conduct
    return replace(conduct, contributed=Reading.ABSENT, because=f"{conduct.because} A later choice undid it.".strip())


def _averted(moment: Moment, choice: str) -> bool:
    return moment.scene.peril is not None and choice in moment.scene.peril.averted_by


def _time_out(program: Program, story: _Story, moment: Moment, n: int) -> Decision:
    return replace(
        _seen(program, story, moment, n, None, None),
        cause=f"{moment.scene.id}.{TIME_OUT}",
        words="Time ran out before a choice.",
        timed_out=True,
        clock_ms=moment.scene.deadline.at_ms if moment.scene.deadline else None,
        averted=_averted(moment, TIME_OUT),
    )


def _others_force(program: Program, story: _Story, moment: Moment, event: ForceUsed, n: int) -> Decision:
    """Another officer's force, judged on what this view held: nobody else's is modelled."""
    return replace(
        _seen(program, story, moment, n, event.force, None),
        by=event.by,
        cause=event.cause,
        words=_act(moment, event).do or "Uses force.",
        force=event.force,
        peril=None,
        deadline_ms=None,
    )


def _act(moment: Moment, event: ForceUsed) -> Act:
    return next(act for act in moment.scene.acts if f"{act.scene}.{act.id}" == event.cause)


def _seen(
    program: Program, story: _Story, moment: Moment, n: int, force: UseOfForce | None, taken: str | None
) -> Decision:
    """All that a decision holds whoever made it: the view then, the law's facts as they appeared, what led up to it."""
    scene, law = moment.scene, moment.scene.law
    person = force.against if force else program.scenario.subjects[0].id
    feet, between = _space(program, moment, person)
    return Decision(
        n=n,
        at_ms=moment.at_ms,
        scene=scene.id,
        phase=str(scene.phase),
        subject=subject_seen(program, moment, person),
        basis=law.basis,
        time_forced=law.time_forced,
        identified=identified(
            scene,
            technique=bool(story.techniques & IDENTIFIES),
            in_uniform_and_sight=holds(program, Identified(), moment.situation),
        ),
        warned=warned(scene, technique=bool(story.techniques & WARNS)),
        ample_time=law.ample_time,
        alternatives=alternatives(program, moment, taken),
        leading_up=tuple(_so_far(conduct, force) for conduct in story.conduct),
        signs=tuple(_sign(story, key) for key in story.cues),
        open_choices=tuple(_open(choice) for choice in moment.offered),
        prior_force=tuple(story.force),
        distance_ft=feet,
        barrier=between,
        peril=scene.peril.of if scene.peril else None,
        peril_because=scene.peril.because if scene.peril else "",
        deadline_ms=scene.deadline.at_ms if scene.deadline else None,
        officer_weapon=_own_weapon(program, moment),
        in_line_of_fire=_in_line(program, moment, person),
        view=moment.view,
    )


def _so_far(conduct: Conduct, force: UseOfForce | None) -> Conduct:
    """Conduct as it can be weighed at this decision: whether it contributed is unknown until force comes (R9)."""
    return conduct if force else replace(conduct, contributed=Reading.UNKNOWN)


def _own_weapon(program: Program, moment: Moment) -> str | None:
    held = world(program, moment.situation).get(f"{OFFICER}.officer_weapon")
    return held if isinstance(held, str) else None


def _in_line(program: Program, moment: Moment, person: str) -> frozenset[str]:
    """The roles of the people whom the officer sees on the line to the person, or beyond and close to it."""
    so, place = world(program, moment.situation), program.scenario.place
    spots = {who: so.get(f"{who}.at") for who in program.scenario.people}
    here, there = spots.get(OFFICER), spots.get(person)
    if not isinstance(here, str) or not isinstance(there, str):
        return frozenset()
    return frozenset(
        program.scenario.people[who].role
        for who, spot in spots.items()
        if who not in (OFFICER, person)
        and isinstance(spot, str)
        and in_line_of_fire(place, here, there, spot)
        and holds(program, Sees(who), moment.situation)
    )


def _space(program: Program, moment: Moment, person: str) -> tuple[float | None, bool | None]:
    """Feet and barrier to the person; None where either stands nowhere."""
    place, so = program.scenario.place, world(program, moment.situation)
    here, there = so.get(f"{OFFICER}.at"), so.get(f"{person}.at")
    if not isinstance(here, str) or not isinstance(there, str):
        return None, None
    doors = {door: str(so[door]) for door in place.doors}
    return round(distance(place, here, there), 1), barrier(place, here, there, doors)


def _sign(story: _Story, key: tuple[str, int]) -> Sign:
    scene, (at_ms, cue) = key[0], story.cues[key]
    acted = bool(_refs(scene, cue.acted_on_by) & story.chosen)
    return Sign(
        shows=cue.shows,
        of=cue.of,
        at_ms=at_ms,
        scene=scene,
        noticed=acted or bool(_refs(scene, cue.noticed_by) & story.chosen),
        acted_on=acted,
        because=cue.because,
    )


def _refs(scene: str, names: frozenset[str]) -> set[str]:
    return {name if "." in name else f"{scene}.{name}" for name in names}


def _open(choice: Choice) -> OpenChoice:
    return OpenChoice(choice=choice.ref, words=choice.words, techniques=choice.technique, force=choice.force)


def _filled_in(made: list[Decision]) -> tuple[Decision, ...]:
    """Fill in, on decisions before the last force, whether their own conduct contributed to it; unknown after it."""
    last = max((decision.n for decision in made if decision.force), default=0)
    return tuple(
        decision
        if decision.force or decision.n < last
        else replace(decision, conduct=tuple(_so_far(conduct, None) for conduct in decision.conduct))
        for decision in made
    )

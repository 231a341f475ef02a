"""Force whose scene leaves the law something unsaid, and deals that the law of a scene would overwrite.

It is for what can be seen without playing; where the encounter was explored, unsaid law comes with the way there.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.check_law_stated import DEADLY
from simulator.authoring.check_words import acts_by_path
from simulator.authoring.problems import Path, Problem, one_of
from simulator.authoring.values import Source
from simulator.authoring.walks import play_of
from simulator.engine.explore import Exploration
from simulator.model.force import Level, UseOfForce
from simulator.model.scenario import Scenario, Scene
from simulator.model.scene_law import PersonLaw
from simulator.model.vocabulary import VISIBLE_FACTS

_FLIGHT = ("felony_threatened_death_or_sbi", "will_harm_if_not_caught")

_SAY_IT = "Say it under law (this scene) or law_here (every scene); what is about a person stands under that person."


def law_problems(scenario: Scenario, source: Source, found: Exploration | None = None) -> Iterator[Problem]:
    """What is unsaid, each with a play that walks to the scene where it was explored; and what would be overwritten."""
    for scene in scenario.scenes.values():
        unsaid = [*_unsaid_in(scene, source)]
        play = _way_to(found, scene.id) if found is not None and unsaid else ""
        yield from (problem._replace(play=play) for problem in unsaid)
    yield from _dealt_and_stated(scenario, source)


def _way_to(found: Exploration, scene: str) -> str:
    state = next((state for state in found.states if found.scene(state) == scene), None)
    if state is None:
        return ""
    shows = f'In "{scene}" force is used or offered, and the law of the scene leaves something unsaid.'
    return play_of(found.program, found.path(state), shows)


def _unsaid_in(scene: Scene, source: Source) -> Iterator[Problem]:
    at: Path = ("scenes", scene.id)
    for choice in scene.choices:
        if choice.force is not None:
            yield from _unsaid(scene, choice.force, source, (*at, "choices", choice.id, "force"))
    for path, act in acts_by_path(scene, source):
        if act.force is not None:
            yield from _unsaid(scene, act.force, source, (*path, "force"))


def _unsaid(scene: Scene, force: UseOfForce, source: Source, at: Path) -> Iterator[Problem]:
    law, about = scene.law, scene.law.people.get(force.against, PersonLaw())
    missing = [name for name, said in (("basis", law.basis), ("time_forced", law.time_forced)) if said is None]
    missing += [f"{force.against}.{name}" for name in ("threatened", "resistance") if name not in about.facts]
    needed: tuple[str, ...] = DEADLY if force.level is Level.DEADLY or force.deadly_risk else ()
    if needed and about.facts.get("fleeing") in {"clear", "mixed"}:
        needed = (*needed, *_FLIGHT)
    missing += [f"{force.against}.{name}" for name in needed if name not in about.appearances]
    if missing:
        message = f"Force is used here, and the law of this scene leaves {one_of(missing)} unsaid."
        yield source.problem("L001", at, message.replace(" or ", " and "), _SAY_IT)


def _dealt_and_stated(scenario: Scenario, source: Source) -> Iterator[Problem]:
    dealt = {put.fact: variant.name for variant in scenario.variants for put in variant.so}
    for name, variant in dealt.items():
        who, _, fact = name.partition(".")
        stating = [it.id for it in scenario.scenes.values() if fact in it.law.people.get(who, PersonLaw()).facts]
        if fact in VISIBLE_FACTS and stating:
            message = f'"{name}" is dealt here, and the law of "{stating[0]}" states it for every deal.'
            yield source.problem(
                "L002", ("variants", variant, "so", name), message, "Leave it out of law and law_here."
            )

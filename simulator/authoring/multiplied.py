"""What multiplies the situations of an encounter, where there are more than are explored.

It is for an author to see what to bound: the facts, places, talks and times that took most values in what was seen. It
refuses to say which of them is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from simulator.authoring.problems import Problem, one_of
from simulator.authoring.values import Source
from simulator.engine.explore import Exploration

SAMPLE = 50_000
"""How many of the situations are looked at, the farthest: those nearest have seen little yet."""
MOST = 6
"""How many things are named."""


def limit_problems(found: Exploration, source: Source, *, limit: int) -> Iterator[Problem]:
    """The problem that there are more situations than are explored, naming what multiplies them, most first."""
    if found.complete:
        return
    named = [f"{name} ({values} values)" for name, values in multiplying(found)[:MOST]]
    what = f" What multiplies them: {one_of(named).replace(' or ', ' and ')}." if named else ""
    message = f"There are more than {limit:,} situations, so what shows only in all of them is not said.{what}"
    hint = "Bound what counts, let scenes set what no longer matters, or ask for less in guards."
    yield source.problem("G016", ("scenes",), message, hint)


def multiplying(found: Exploration) -> list[tuple[str, int]]:
    """Everything that took more than one value in what was seen, with how many, most first."""
    layout = found.program.layout
    fields = {
        **{name: field.mask for name, field in layout.world.items()},
        **{f"what is known of {name}": field.mask for name, field in layout.view.items()},
        **{f"whether {ref} was chosen": mask for ref, mask in layout.chosen.items()},
        **{f"whether {name} is here": mask for name, mask in layout.here.items()},
        **{f"the time until {name} comes": mask for name, (_, mask) in layout.timers.items()},
        "the deal": layout.variant_mask,
        "the time in a scene": layout.clock_mask,
    }
    states = list(islice(reversed(tuple(found.states)), SAMPLE))
    # What is so is never unknown; where it reads so, nothing asks for it any more.
    seen = {
        name: {state & mask for state in states} - ({0} if name in layout.world else set())
        for name, mask in fields.items()
    }
    counted = ((name, len(codes)) for name, codes in seen.items())
    return sorted(((name, values) for name, values in counted if values > 1), key=lambda it: (-it[1], it[0]))

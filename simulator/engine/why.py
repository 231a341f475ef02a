"""Which parts of a guard keep it shut.

It is for authors who ask why a choice is not open. It refuses words; and it names a part only where that part fails: the
parts that hold already are nobody's trouble.
"""

from __future__ import annotations

from collections.abc import Callable

from simulator.model.guards import Either, Every, Guard, Not

Holds = Callable[[Guard], bool]
"""Whether a guard word is open now."""


def missing(guard: Guard, holds: Holds) -> Guard:
    """What is still asked of a situation, as a guard: of `all` the parts that fail, of `any` every part (one of them
    would do). `not` stands only before single words. ALWAYS where the guard is open; `Either(())` where nothing opens it.
    """
    return _missing(spelled(guard), holds)


def spelled(guard: Guard) -> Guard:
    """The same guard with `not` moved inward, to the single words (De Morgan)."""
    match guard:
        case Every(parts):
            return Every(tuple(spelled(part) for part in parts))
        case Either(parts):
            return Either(tuple(spelled(part) for part in parts))
        case Not(Every(parts)):
            return Either(tuple(spelled(Not(part)) for part in parts))
        case Not(Either(parts)):
            return Every(tuple(spelled(Not(part)) for part in parts))
        case Not(Not(inner)):
            return spelled(inner)
        case _:
            return guard


def _missing(guard: Guard, holds: Holds) -> Guard:
    match guard:
        case Every(parts):
            still = tuple(one for part in parts if (one := _missing(part, holds)) != Every())
            return still[0] if len(still) == 1 else Every(still)
        case Either(parts):
            each = tuple(_missing(part, holds) for part in parts)
            if Every() in each:
                return Every()
            return each[0] if len(each) == 1 else Either(each)
        case _:
            return Every() if holds(guard) else guard

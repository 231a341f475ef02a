"""What is wrong with an encounter as a lesson in the law: no run is clean, none is unclean, or all come to the same.

It is for questions about whole runs, each answered by a search that grades (law_search). It refuses to conclude where
the search or exploration reached its limit, or where no run comes to an ending at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.judged import Judged, cited, judged, walked
from simulator.authoring.law_search import LawSearch
from simulator.authoring.problems import Path, Problem
from simulator.authoring.values import Source
from simulator.authoring.walks import play_of, told
from simulator.engine.explore import Exploration
from simulator.engine.explore import Path as Walk
from simulator.law.finding import Outcome

_WORST = (Outcome.JUSTIFIED, Outcome.CONTESTABLE, Outcome.NOT_JUSTIFIED)
_AT: Path = ("scenes",)


def run_problems(found: Exploration, source: Source) -> Iterator[Problem]:
    """No clean run, no unclean one, or one outcome whatever is done."""
    endings = found.endings.values()
    if not endings or not found.complete:
        return
    search, shortest = LawSearch(found.program), min(endings, key=lambda walk: len(walk.inputs))
    clean = search.run(lambda said: not said.adverse)
    if clean.run is None and clean.settled:
        yield _no_clean(found, source, shortest)
    unclean = search.step(lambda said: bool(said.adverse))
    if unclean.run is None and unclean.settled:
        shows = "No run draws an adverse finding under the law, whatever is chosen"
        yield _of_runs(found, source, "L007", shortest, shows, "Offer a mistake as it tempts in the street.")
    if clean.run is None or judged(clean.run).verdicts:
        yield from _one_outcome(found, source, search, shortest)


def _no_clean(found: Exploration, source: Source, shortest: Walk) -> Problem:
    texts = " ".join(cited(judged(walked(found.program, shortest)).adverse))
    shows = f"No run comes to an ending without an adverse finding under the law; the shortest draws {texts}"
    hint = "Offer a way through that a careful officer could take."
    return _of_runs(found, source, "L006", shortest, shows, hint)


def _one_outcome(found: Exploration, source: Source, search: LawSearch, shortest: Walk) -> Iterator[Problem]:
    """Every run has force that is graded, and the worst verdict of a run is always the same."""
    quiet = search.run(lambda said: not said.verdicts)
    always = judged(walked(found.program, shortest)).verdicts
    if quiet.run is not None or not quiet.settled or not always:
        return
    worst = max(map(_WORST.index, always))
    better = search.run(lambda said: all(_WORST.index(one) < worst for one in said.verdicts))
    worse = search.step(lambda said: _worse(said, worst))
    if all(sought.run is None and sought.settled for sought in (better, worse)):
        verdict = _WORST[worst].replace("_", " ").lower()
        shows = f'In every run force is used, and the verdict on it comes to "{verdict}", whatever is chosen'
        hint = "Let what the trainee does change what is seen, what is open, or whether force comes."
        yield _of_runs(found, source, "L008", shortest, shows, hint)


def _worse(said: Judged, than: int) -> bool:
    return any(_WORST.index(one) > than for one in said.verdicts)


def _of_runs(found: Exploration, source: Source, code: str, walk: Walk, shows: str, hint: str) -> Problem:
    return source.problem(code, _AT, f"{shows} ({told(walk)}).", hint, play_of(found.program, walk, f"{shows}."))

"""The roads of a moment in sentences."""

import pytest

from simulator.screens.looked_back import EndingView, RoadsView, RoadView
from simulator.screens.road_words import all_alike, left_by, road_said

CALM = EndingView(words="walks home", outcome="peaceful", unhurt=True)
HURT = EndingView(words="shot in the yard", outcome="wounded", unhurt=False)


def roads(*endings, within=2):
    return RoadsView(
        roads=tuple(RoadView(words="Wait.", taken=False, endings=one) for one in endings), within=within, of=3
    )


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (roads((CALM, HURT), (CALM, HURT)), "Every road still led to all 2 endings that were left."),
        (roads((HURT,), (HURT,), within=1), "Every road still led to the one ending that was left."),
        (roads((CALM, HURT), (HURT,)), ""),
        (roads((), (), within=1), ""),
    ],
)
def test_roads_that_left_the_same_are_said_in_one_line(found, words):
    assert all_alike(found) == words


@pytest.mark.parametrize(
    ("endings", "within", "left", "said"),
    [
        ((CALM, HURT), 2, "All 2 stayed within reach", "Wait. All 2 stayed within reach."),
        ((HURT,), 1, "The one ending stayed within reach", "Wait. The one ending stayed within reach."),
        ((), 2, "No ending stayed within reach", "Wait. No ending stayed within reach."),
        (
            (HURT,),
            2,
            "1 of 2 endings stayed within reach",
            "Wait. 1 of 2 endings stayed within reach: shot in the yard (wounded).",
        ),
    ],
)
def test_what_a_road_left_is_counted_and_named(endings, within, left, said):
    found = roads(endings, within=within)
    assert (left_by(found.roads[0], found), road_said(found.roads[0], found)) == (left, said)

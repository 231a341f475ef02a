"""Signs that would lie on one another stand side by side."""

from itertools import combinations
from math import dist

from simulator.screens.apart import apart


def test_who_stands_apart_stays_where_they_are():
    assert apart([(0, 0), (30, 0)], 10) == [(0, 0), (30, 0)]


def test_two_on_one_spot_are_moved_each_as_far_as_the_other():
    (x1, y1), (x2, y2) = apart([(5, 5), (5, 5)], 10)
    assert (y1, y2) == (5, 5)
    assert x2 - x1 >= 10
    assert abs((x1 + x2) / 2 - 5) < 1e-9


def test_a_crowd_on_one_spot_spreads_as_far_as_it_may_and_stays_near():
    moved = apart([(0, 0)] * 9, 10)
    assert len({(round(x, 3), round(y, 3)) for x, y in moved}) == 9
    assert min(dist(one, other) for one, other in combinations(moved, 2)) > 4
    assert max(dist(one, (0, 0)) for one in moved) < 60

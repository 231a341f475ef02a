"""The map: the place from above, to scale in feet.

It refuses hindsight: what the officer does not know of is not on it.
"""

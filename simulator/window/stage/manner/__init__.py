"""How somebody is, as joints: postures, positions, what an officer or an onlooker does of whom nothing is said.

It refuses to draw, and to say of anybody what the scenario does not.
"""

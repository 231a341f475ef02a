"""Screens as values. Builders here turn situations and scorecards into them; front ends only show them."""

"""Before an encounter and after it: the menu, briefing, ending, settings and keys.

It refuses to know what happens in between.
"""

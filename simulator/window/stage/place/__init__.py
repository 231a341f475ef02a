"""Places: rooms, yards, streets, platforms and what stands in them, each drawn by a module of its name.

They refuse to know who is there.
"""

"""The author's view of a moment: the encounter as a drawing, with where the run stands in it.

No trainee's window reads it in.
"""

"""A file that is watched while it is written: the encounter as it was last saved, what is wrong in it, a jump into any scene.

No trainee's window reads it in.
"""

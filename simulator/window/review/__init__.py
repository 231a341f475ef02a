"""After an encounter: the trainee's own account, the debrief and what people add to it.

It refuses to read a log: the screen holds the whole run.
"""

"""An encounter as the trainee lives it: its page, its clock, the hands that choose.

It refuses to judge: what was chosen, and when, goes to the driver.
"""

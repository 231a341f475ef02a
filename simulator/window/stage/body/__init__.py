"""A body as it is drawn: head, hair, hands, clothes, what is worn in the rain; standing, sitting, lying.

It refuses to know why anybody stands so: joints are handed to it.
"""

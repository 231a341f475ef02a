"""De-escalation training simulator: branching encounters, graded under California Penal Code 835a.

It knows training. It is not legal advice, and no body has certified it.
"""

__version__ = "0.1.0"

"""The one person that every encounter has. It stands apart so that a map can name the officer without a whole scenario."""

from __future__ import annotations

OFFICER = "officer"
"""The trainee's id among the people."""

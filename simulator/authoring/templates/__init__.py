"""Whole small encounters to begin one's own from: each checks clean, plays, and explains itself in comments."""

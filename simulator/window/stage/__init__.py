"""The stage: a place and the people in it, drawn by this project as vectors.

It is for reading a person from posture, hands and what they hold. It refuses gauges and labels of feeling.
"""

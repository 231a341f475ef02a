"""Runs, kept: every entry durable before the trainee goes on, each row sealed with the hash of the one before.

It knows events, not what they mean; it refuses to grade, to replay and to read a clock.
"""

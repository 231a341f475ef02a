"""Standards of law, policy and practice. A standard takes one Decision and can reach no world, no scene and no outcome."""

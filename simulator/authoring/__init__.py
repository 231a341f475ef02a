"""YAML to a frozen scenario, and everything that is wrong with it, at its place and with a hint."""

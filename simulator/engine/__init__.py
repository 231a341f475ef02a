"""The encounter as a finite-state machine: compile, step, replay, explore. It knows no law, no score and no file."""

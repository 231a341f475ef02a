"""Where the run and the law meet: log to decisions, decisions to findings, three lines kept apart."""

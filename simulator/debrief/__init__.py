"""The run, looked back on: what happened, what was known then and from whom, what the law asks, what else was open."""

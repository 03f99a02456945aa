"""Faults while four writers are at work; in the end all must agree: ``make chaos``."""

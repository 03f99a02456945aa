"""Keeps a copy of what a Convergences Hub publishes: ``python -m partner_mirror``."""

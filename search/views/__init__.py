"""The search page."""

from .results_page import elsewhere, results

__all__ = ["elsewhere", "results"]

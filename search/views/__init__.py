"""The search page and what it asks for beside itself."""

from .counts import counts
from .instant import suggestions
from .results_page import elsewhere, results

__all__ = ["counts", "elsewhere", "results", "suggestions"]

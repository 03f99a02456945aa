"""What search keeps in the database, a module for each concern."""

from .entries import SearchEntry, SearchTerm

__all__ = ["SearchEntry", "SearchTerm"]

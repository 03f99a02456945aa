"""What search keeps in the database, a module for each concern."""

from .entries import SearchEntry, SearchTerm
from .files import FileText
from .synonyms import Synonym

__all__ = ["FileText", "SearchEntry", "SearchTerm", "Synonym"]

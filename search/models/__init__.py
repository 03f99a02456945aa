"""What search keeps in the database, a module for each concern."""

from .entries import SearchEntry, SearchFacet, SearchTerm
from .files import FileText
from .promotions import Promotion
from .queries import QueryCount
from .synonyms import Synonym

__all__ = [
    "FileText",
    "Promotion",
    "QueryCount",
    "SearchEntry",
    "SearchFacet",
    "SearchTerm",
    "Synonym",
]

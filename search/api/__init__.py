"""The endpoints of search in the public API."""

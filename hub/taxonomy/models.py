"""Themes, goals and countries, and what ties them to pages."""

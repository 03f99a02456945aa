"""The addresses of the demo's pages, from their titles."""

import re

from django.utils.text import slugify

LENGTH = 80  # characters


def slug(title: str, language: str) -> str:
    """The slug of a title; Arabic letters stay, an elision ends a word."""
    words = re.sub(r"[’'«»“”]", " ", title)
    found = slugify(words, allow_unicode=language == "ar")
    if len(found) > LENGTH:
        found = found[: LENGTH + 1].rpartition("-")[0]
    return found

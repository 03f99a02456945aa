"""In which language blocks show what is not written in them."""

from hub.multilingual.content import resolved, url_language


def shown_language() -> str:
    """The language of the text that is being shown: the body's."""
    return resolved(None)


def reader_language() -> str:
    """The reader's, which links go to, and other pages' titles are in."""
    return url_language(None)

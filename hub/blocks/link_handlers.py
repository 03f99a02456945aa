"""How links in rich text are written out; imported when all models are there."""

from typing import Any

from django.utils.html import escape
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text.pages import PageLinkHandler

from hub.media.privacy import is_for_everybody, is_open

from .language import reader_language
from .links import linked_objects


class ReaderPageLinkHandler(PageLinkHandler):
    """A page that is not served to the reader is named, but not linked."""

    @classmethod
    def get_many(cls, attrs_list: list[dict]) -> list[Any]:
        return linked_objects("page", attrs_list)

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        return [_opening(address(page)) for page in cls.get_many(attrs_list)]


def address(page: Any) -> str | None:
    """Where a link leads: on the site in the reader's language, whatever the page is
    in; in the API where it is public, for another language's slug may be withdrawn."""
    reader = reader_language()
    served = page and page.served_language(reader)
    if not served:
        return None
    url: str | None = page.get_url_in(served if is_for_everybody() else reader)
    return url


class BodyDocumentLinkHandler(DocumentLinkHandler):
    """The site links to private documents too, whose address asks who one is."""

    @classmethod
    def get_many(cls, attrs_list: list[dict]) -> list[Any]:
        found = linked_objects("document", attrs_list)
        if is_for_everybody():
            return [each if each and is_open(each) else None for each in found]
        return found


def _opening(url: str | None) -> str:
    return f'<a href="{escape(url)}">' if url else "<a>"

"""Bases of translated models that are not pages: snippets, settings, rows of pages."""

from typing import Any

from django.utils.translation import get_language
from modelcluster.models import ClusterableModel

from hub.languages import CHAIN, DEFAULT
from hub.staleness.base import Translated
from hub.staleness.records import note

from .content import (
    SOURCE,
    content_language,
    get_content_language,
    in_source_language,
)


class TranslatedModel(Translated):
    """A registered model: saved and checked in its source language."""

    class Meta:
        abstract = True

    @in_source_language
    def save(self, *args: Any, **kwargs: Any) -> None:
        if not kwargs.get("update_fields"):
            note(self)
        super().save(*args, **kwargs)

    @in_source_language
    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        super().full_clean(*args, **kwargs)

    def in_language(self, name: str, language: str | None = None) -> str:
        """A name for people to read: in this language, else along its chain.

        By default in the language of the content, in the admin in the interface's.

        For labels only (names of themes, goals, countries; the admin's lists): a
        page's texts never fall back field by field.
        """
        if language is None:
            language = get_content_language()
            if language == SOURCE:
                language = get_language()
        chain = CHAIN.get(language or DEFAULT, CHAIN[DEFAULT])
        found = (getattr(self, f"{name}_{code}") for code in chain)
        return next((value for value in found if value), "")


class TranslatedCluster(TranslatedModel, ClusterableModel):
    """A translated snippet or setting with rows of its own, or with revisions."""

    class Meta:
        abstract = True

    @in_source_language
    def serializable_data(self) -> dict[str, Any]:
        return super().serializable_data()

    @classmethod
    def from_serializable_data(cls, data: Any, *args: Any, **kwargs: Any) -> Any:
        with content_language(SOURCE):
            return super().from_serializable_data(data, *args, **kwargs)


class TranslatedRow(TranslatedModel):
    """A row inside a page, or inside another such row: its page's source language.

    ``parent_field``: the name of the ParentalKey.
    """

    parent_field = "page"

    class Meta:
        abstract = True

    @property
    def source_language(self) -> str:
        known = self._state.fields_cache.get(self.parent_field)
        if known is None and getattr(self, f"{self.parent_field}_id"):
            known = getattr(self, self.parent_field)
        return getattr(known, "source_language", None) or DEFAULT

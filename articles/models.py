"""Specialised articles, publications and their series (the Barometers)."""

from articles.article_pages import (
    ArticleAuthor,
    ArticleIndexPage,
    ArticlePage,
    RelatedPage,
)
from articles.publication_pages import (
    KeyFigure,
    PublicationFile,
    PublicationIndexPage,
    PublicationPage,
    PublicationPartner,
    PublicationSeriesPage,
)

__all__ = [
    "ArticleAuthor",
    "ArticleIndexPage",
    "ArticlePage",
    "KeyFigure",
    "PublicationFile",
    "PublicationIndexPage",
    "PublicationPage",
    "PublicationPartner",
    "PublicationSeriesPage",
    "RelatedPage",
]

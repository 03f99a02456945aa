"""modeltranslation registrations of the app ``articles``."""

from modeltranslation.translator import TranslationOptions, register

from hub.multilingual.options import TranslatedOptions

from .models import (
    ArticleIndexPage,
    ArticlePage,
    KeyFigure,
    PublicationIndexPage,
    PublicationPage,
    PublicationSeriesPage,
)


@register(ArticleIndexPage)
class ArticleIndexPageTranslation(TranslationOptions):
    fields = ("body",)


@register(ArticlePage)
class ArticlePageTranslation(TranslationOptions):
    fields = ("body",)


@register(PublicationIndexPage)
class PublicationIndexPageTranslation(TranslationOptions):
    fields = ("body",)


@register(PublicationSeriesPage)
class PublicationSeriesPageTranslation(TranslationOptions):
    fields = ("body",)


@register(PublicationPage)
class PublicationPageTranslation(TranslationOptions):
    fields = ("body",)


@register(KeyFigure)
class KeyFigureTranslation(TranslatedOptions):
    fields = ("value", "label")

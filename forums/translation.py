"""modeltranslation registrations of the app ``forums``."""

from modeltranslation.translator import TranslationOptions, register

from hub.multilingual.options import TranslatedOptions

from .models import (
    CallForContributionsPage,
    Criterion,
    ForumCountryPage,
    ForumEditionPage,
    ForumIndexPage,
    ForumSession,
    Replay,
    SessionSpeaker,
)


@register(ForumIndexPage)
class ForumIndexPageTranslation(TranslationOptions):
    fields = ("body",)


@register(ForumCountryPage)
class ForumCountryPageTranslation(TranslationOptions):
    fields = ("body",)


@register(ForumEditionPage)
class ForumEditionPageTranslation(TranslationOptions):
    fields = (
        "theme_statement",
        "venue",
        "city",
        "local_working_group",
        "body",
        "outcomes",
    )


@register(CallForContributionsPage)
class CallForContributionsPageTranslation(TranslationOptions):
    fields = ("body",)


@register(ForumSession)
class ForumSessionTranslation(TranslatedOptions):
    fields = ("title", "description", "room")


@register(SessionSpeaker)
class SessionSpeakerTranslation(TranslatedOptions):
    fields = ("role",)


@register(Replay)
class ReplayTranslation(TranslatedOptions):
    fields = ("title",)


@register(Criterion)
class CriterionTranslation(TranslatedOptions):
    fields = ("label", "description")

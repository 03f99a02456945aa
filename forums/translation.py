"""modeltranslation registrations of the app ``forums``."""

from modeltranslation.translator import TranslationOptions, register

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
class ForumSessionTranslation(TranslationOptions):
    fields = ("title", "description", "room")


@register(SessionSpeaker)
class SessionSpeakerTranslation(TranslationOptions):
    fields = ("role",)


@register(Replay)
class ReplayTranslation(TranslationOptions):
    fields = ("title",)


@register(Criterion)
class CriterionTranslation(TranslationOptions):
    fields = ("label", "description")

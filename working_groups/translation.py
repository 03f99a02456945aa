"""modeltranslation registrations of the app ``working_groups``."""

from modeltranslation.translator import TranslationOptions, register

from hub.multilingual.options import TranslatedOptions

from .models import (
    Activity,
    Coordinator,
    FamilyDescription,
    WorkingGroupIndexPage,
    WorkingGroupPage,
)


@register(WorkingGroupIndexPage)
class WorkingGroupIndexPageTranslation(TranslationOptions):
    fields = ("body",)


@register(FamilyDescription)
class FamilyDescriptionTranslation(TranslatedOptions):
    fields = ("text",)


@register(Activity)
class ActivityTranslation(TranslatedOptions):
    fields = ("title", "text")


@register(WorkingGroupPage)
class WorkingGroupPageTranslation(TranslationOptions):
    fields = ("mission", "focus", "body")


@register(Coordinator)
class CoordinatorTranslation(TranslatedOptions):
    fields = ("role",)

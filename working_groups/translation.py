"""modeltranslation registrations of the app ``working_groups``."""

from modeltranslation.translator import TranslationOptions, register

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
class FamilyDescriptionTranslation(TranslationOptions):
    fields = ("text",)


@register(Activity)
class ActivityTranslation(TranslationOptions):
    fields = ("title", "text")


@register(WorkingGroupPage)
class WorkingGroupPageTranslation(TranslationOptions):
    fields = ("mission", "focus", "body")


@register(Coordinator)
class CoordinatorTranslation(TranslationOptions):
    fields = ("role",)

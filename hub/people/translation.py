"""What is translated of persons and of the site's settings: never a name."""

from modeltranslation.translator import TranslationOptions, register

from .models import HubSettings, Person


@register(Person)
class PersonOptions(TranslationOptions):
    fields = ("role", "biography")


@register(HubSettings)
class HubSettingsOptions(TranslationOptions):
    fields = ("address", "footer_text")

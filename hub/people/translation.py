"""What is translated of persons and of the site's settings: never a name."""

from modeltranslation.translator import register

from hub.multilingual.options import TranslatedOptions

from .models import HubSettings, Person


@register(Person)
class PersonOptions(TranslatedOptions):
    fields = ("role", "biography")


@register(HubSettings)
class HubSettingsOptions(TranslatedOptions):
    fields = ("address", "footer_text")

"""Wagtail's bootstrap of a custom base page: its locale, before there are locales."""

from django.db import migrations
from wagtail.models import (
    BootstrapLocaleField,
    BootstrapTranslatableModel,
    BootstrapTranslationKeyField,
)


class Migration(migrations.Migration):
    dependencies = [
        ("hub", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]
    operations = [
        BootstrapLocaleField("hub.HubPage"),
        BootstrapTranslationKeyField("hub.HubPage"),
        BootstrapTranslatableModel("hub.HubPage"),
    ]

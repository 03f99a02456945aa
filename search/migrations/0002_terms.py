"""The analysed terms, in what each database searches them with."""

from django.db import migrations

from search.engines.store import STORES


def create(apps, schema_editor):
    STORES[schema_editor.connection.vendor].create(schema_editor.execute)


def drop(apps, schema_editor):
    STORES[schema_editor.connection.vendor].drop(schema_editor.execute)


class Migration(migrations.Migration):

    dependencies = [("search", "0001_initial")]

    operations = [migrations.RunPython(create, drop)]

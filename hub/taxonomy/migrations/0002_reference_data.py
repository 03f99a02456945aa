from django.db import migrations

from hub.taxonomy.reference import load_countries, load_goals


def load(apps, schema_editor):
    load_goals(apps.get_model("taxonomy", "Goal"))
    load_countries(apps.get_model("taxonomy", "Country"))


class Migration(migrations.Migration):
    dependencies = [("taxonomy", "0001_initial")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]

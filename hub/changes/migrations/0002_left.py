from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("changes", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="change",
            name="left",
            field=models.JSONField(null=True),
        ),
    ]

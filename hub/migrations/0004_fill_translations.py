"""The pages that Wagtail's first migration made: their columns and rows per language."""

from django.db import migrations
from django.db.models import F

from hub.languages import CODES


def fill(apps, schema_editor):
    HubPage = apps.get_model("hub.HubPage")
    HubPage.objects.filter(title_fr=None).update(
        title_fr=F("title"),
        slug_fr=F("slug"),
        **{f"url_path_{code}": F("url_path") for code in CODES},
    )
    PageTranslation = apps.get_model("hub.PageTranslation")
    PageTranslation.objects.bulk_create(
        [
            PageTranslation(
                page=page,
                language=code,
                public=page.live and page.depth > 1 and code == page.source_language,
            )
            for page in HubPage.objects.all()
            for code in CODES
        ]
    )


class Migration(migrations.Migration):
    dependencies = [("hub", "0003_finalize_page_model")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]

"""Under which licence a page may be republished, and whom to credit."""

import hub.licences
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('hub', '0004_fill_translations'),
    ]

    operations = [
        migrations.AddField(
            model_name='hubpage',
            name='credit',
            field=models.TextField(blank=True, help_text='Whom others name who republish the page. Empty: the site.', verbose_name='credit'),
        ),
        migrations.AddField(
            model_name='hubpage',
            name='credit_ar',
            field=models.TextField(blank=True, help_text='Whom others name who republish the page. Empty: the site.', null=True, verbose_name='credit'),
        ),
        migrations.AddField(
            model_name='hubpage',
            name='credit_en',
            field=models.TextField(blank=True, help_text='Whom others name who republish the page. Empty: the site.', null=True, verbose_name='credit'),
        ),
        migrations.AddField(
            model_name='hubpage',
            name='credit_es',
            field=models.TextField(blank=True, help_text='Whom others name who republish the page. Empty: the site.', null=True, verbose_name='credit'),
        ),
        migrations.AddField(
            model_name='hubpage',
            name='credit_fr',
            field=models.TextField(blank=True, help_text='Whom others name who republish the page. Empty: the site.', null=True, verbose_name='credit'),
        ),
        migrations.AddField(
            model_name='hubpage',
            name='licence_id',
            field=models.CharField(blank=True, choices=hub.licences.choices, help_text='Of this page, and of all below it that set none. Empty: as the page above.', max_length=40, verbose_name='licence'),
        ),
    ]

"""Under which licence images and documents may be used; the credit of documents."""

import hub.licences
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('media', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='hubdocument',
            name='credit',
            field=models.CharField(blank=True, help_text='Who made the document.', max_length=255, verbose_name='credit'),
        ),
        migrations.AddField(
            model_name='hubdocument',
            name='credit_ar',
            field=models.CharField(blank=True, help_text='Who made the document.', max_length=255, null=True, verbose_name='credit'),
        ),
        migrations.AddField(
            model_name='hubdocument',
            name='credit_en',
            field=models.CharField(blank=True, help_text='Who made the document.', max_length=255, null=True, verbose_name='credit'),
        ),
        migrations.AddField(
            model_name='hubdocument',
            name='credit_es',
            field=models.CharField(blank=True, help_text='Who made the document.', max_length=255, null=True, verbose_name='credit'),
        ),
        migrations.AddField(
            model_name='hubdocument',
            name='credit_fr',
            field=models.CharField(blank=True, help_text='Who made the document.', max_length=255, null=True, verbose_name='credit'),
        ),
        migrations.AddField(
            model_name='hubdocument',
            name='licence_id',
            field=models.CharField(blank=True, choices=hub.licences.choices, help_text='Empty: as the hub has it.', max_length=40, verbose_name='licence'),
        ),
        migrations.AddField(
            model_name='hubimage',
            name='licence_id',
            field=models.CharField(blank=True, choices=hub.licences.choices, help_text='Empty: as the hub has it.', max_length=40, verbose_name='licence'),
        ),
        migrations.AlterField(
            model_name='hubimage',
            name='credit',
            field=models.CharField(blank=True, help_text='Who made the image.', max_length=255, verbose_name='credit'),
        ),
        migrations.AlterField(
            model_name='hubimage',
            name='credit_ar',
            field=models.CharField(blank=True, help_text='Who made the image.', max_length=255, null=True, verbose_name='credit'),
        ),
        migrations.AlterField(
            model_name='hubimage',
            name='credit_en',
            field=models.CharField(blank=True, help_text='Who made the image.', max_length=255, null=True, verbose_name='credit'),
        ),
        migrations.AlterField(
            model_name='hubimage',
            name='credit_es',
            field=models.CharField(blank=True, help_text='Who made the image.', max_length=255, null=True, verbose_name='credit'),
        ),
        migrations.AlterField(
            model_name='hubimage',
            name='credit_fr',
            field=models.CharField(blank=True, help_text='Who made the image.', max_length=255, null=True, verbose_name='credit'),
        ),
    ]

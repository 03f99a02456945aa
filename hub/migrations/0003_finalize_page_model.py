"""What needs Wagtail's tables: revisions, covers; the state of each language."""

import django.db.models.deletion
import django.utils.timezone
import uuid
from django.conf import settings
import hub.licences
import hub.publishing.models
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('hub', '0002_bootstrap_page_model'),
        ('auth', '0012_alter_user_first_name_max_length'),
        ('media', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='hubpage',
            name='latest_revision',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='latest revision'),
        ),
        migrations.AddField(
            model_name='hubpage',
            name='live_revision',
            field=models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision', verbose_name='live revision'),
        ),
        migrations.AddField(
            model_name='hubpage',
            name='cover',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='media.hubimage', verbose_name='cover'),
        ),
        migrations.AlterField(
            model_name='hubpage',
            name='locale',
            field=models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale'),
        ),
        migrations.AlterField(
            model_name='hubpage',
            name='translation_key',
            field=models.UUIDField(default=uuid.uuid4, editable=False),
        ),
        migrations.CreateModel(
            name='SourceText',
            fields=[
                ('fingerprint', models.CharField(max_length=16, primary_key=True, serialize=False)),
                ('text', models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name='OldPath',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('fr', 'Français'), ('en', 'English'), ('es', 'Español'), ('ar', 'العربية')], max_length=5)),
                ('path', models.TextField()),
                ('digest', models.CharField(max_length=64)),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='PageTranslation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('fr', 'Français'), ('en', 'English'), ('es', 'Español'), ('ar', 'العربية')], max_length=5, verbose_name='language')),
                ('public', models.BooleanField(default=False, verbose_name='public')),
                ('since', models.DateTimeField(null=True, verbose_name='public since')),
                ('withdrawn_at', models.DateTimeField(null=True, verbose_name='withdrawn')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='translations', to=settings.WAGTAIL_PAGE_MODEL)),
                ('is_incomplete', models.BooleanField(default=True)),
                ('is_written', models.BooleanField(default=False)),
                ('by_machine', models.PositiveIntegerField(default=0)),
                ('live_stale', models.PositiveIntegerField(default=0)),
                ('live_stale_since', models.DateTimeField(null=True)),
                ('missing', models.PositiveIntegerField(default=0)),
                ('next_key', models.CharField(blank=True, max_length=255)),
                ('stale', models.PositiveIntegerField(default=0)),
                ('stale_since', models.DateTimeField(null=True)),
                ('go_live_at', models.DateTimeField(null=True, verbose_name='goes live')),
                ('expire_at', models.DateTimeField(null=True, verbose_name='ends')),
                ('latest_revision', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailcore.revision')),
                ('scheduled_by', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('scheduled_revision', models.ForeignKey(db_index=False, null=True, on_delete=hub.publishing.models.set_null_or_protect, related_name='+', to='wagtailcore.revision')),
            ],
            options={
                'verbose_name': 'translation',
                'verbose_name_plural': 'translations',
            },
        ),
        migrations.CreateModel(
            name='LanguageWorkflow',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('fr', 'Français'), ('en', 'English'), ('es', 'Español'), ('ar', 'العربية')], max_length=5, unique=True)),
                ('workflow', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.workflow')),
            ],
        ),
        migrations.CreateModel(
            name='RevisionLanguages',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('languages', models.JSONField()),
                ('chosen_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('revision', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='hub_languages', to='wagtailcore.revision')),
            ],
        ),
        migrations.AlterUniqueTogether(
            name='hubpage',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddConstraint(
            model_name='oldpath',
            constraint=models.UniqueConstraint(fields=('language', 'digest'), name='hub_old_path_once'),
        ),
        migrations.AddIndex(
            model_name='pagetranslation',
            index=models.Index(condition=models.Q(('public', True)), fields=['language', 'page'], name='hub_translation_public'),
        ),
        migrations.AddIndex(
            model_name='pagetranslation',
            index=models.Index(condition=models.Q(('go_live_at__isnull', False)), fields=['go_live_at'], name='hub_translation_go_live'),
        ),
        migrations.AddIndex(
            model_name='pagetranslation',
            index=models.Index(condition=models.Q(('expire_at__isnull', False)), fields=['expire_at'], name='hub_translation_expire'),
        ),
        migrations.AddIndex(
            model_name='pagetranslation',
            index=models.Index(condition=models.Q(('scheduled_revision__isnull', False)), fields=['scheduled_revision'], name='hub_translation_scheduled'),
        ),
        migrations.AddIndex(
            model_name='pagetranslation',
            index=models.Index(condition=models.Q(('latest_revision__isnull', False)), fields=['latest_revision'], name='hub_translation_moderated'),
        ),
        migrations.AddConstraint(
            model_name='pagetranslation',
            constraint=models.UniqueConstraint(fields=('page', 'language'), name='hub_translation_once'),
        ),
        migrations.CreateModel(
            name='EditorPreferences',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('languages', models.JSONField(default=list)),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('mail_assigned', models.BooleanField(default=True, verbose_name='translations assigned to me')),
            ],
        ),
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
        migrations.CreateModel(
            name='WorkItem',
            fields=[
            ],
            options={
                'verbose_name': 'translation',
                'verbose_name_plural': 'translations',
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('hub.pagetranslation',),
        ),
        migrations.CreateModel(
            name='Assignment',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due', models.DateField(blank=True, null=True, verbose_name='due')),
                ('assigned_at', models.DateTimeField(auto_now_add=True)),
                ('assigned_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('assignee', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='translator')),
                ('translation', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='assignment', to='hub.pagetranslation')),
            ],
        ),
        migrations.CreateModel(
            name='PageReads',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('fr', 'Français'), ('en', 'English'), ('es', 'Español'), ('ar', 'العربية')], max_length=5)),
                ('score', models.FloatField(default=0)),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('page', 'language'), name='hub_reads_once')],
            },
        ),
        migrations.CreateModel(
            name='GroupLanguages',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('edit', models.JSONField(default=list)),
                ('publish', models.JSONField(default=list)),
                ('group', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='hub_languages', to='auth.group')),
            ],
        ),
    ]

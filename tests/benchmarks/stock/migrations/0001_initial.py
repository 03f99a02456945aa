"""The articles and their listing."""
import django.db.models.deletion
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0098_apitoken'),
        ('wagtailimages', '0027_image_description'),
    ]

    operations = [
        migrations.CreateModel(
            name='ArticleIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='ArticlePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('lead', models.TextField(blank=True)),
                ('date', models.DateField(null=True)),
                ('body', wagtail.fields.StreamField([('paragraph', 0), ('heading', 2), ('quote', 5), ('callout', 6), ('image', 9), ('figures', 12), ('accordion', 14)], block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {}), 1: ('wagtail.blocks.CharBlock', (), {}), 2: ('wagtail.blocks.StructBlock', [[('text', 1)]], {}), 3: ('wagtail.blocks.TextBlock', (), {}), 4: ('wagtail.blocks.CharBlock', (), {'required': False}), 5: ('wagtail.blocks.StructBlock', [[('text', 3), ('attribution', 4)]], {}), 6: ('wagtail.blocks.StructBlock', [[('title', 4), ('text', 0)]], {}), 7: ('wagtail.images.blocks.ImageChooserBlock', (), {}), 8: ('wagtail.blocks.BooleanBlock', (), {'required': False}), 9: ('wagtail.blocks.StructBlock', [[('image', 7), ('caption', 4), ('credit', 4), ('alt', 4), ('decorative', 8)]], {'template': 'stock/image.html'}), 10: ('wagtail.blocks.StructBlock', [[('value', 4), ('label', 4)]], {}), 11: ('wagtail.blocks.ListBlock', (10,), {}), 12: ('wagtail.blocks.StructBlock', [[('items', 11)]], {'template': 'stock/figures.html'}), 13: ('wagtail.blocks.ListBlock', (6,), {}), 14: ('wagtail.blocks.StructBlock', [[('items', 13)]], {'template': 'stock/accordion.html'})})),
                ('cover', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtailimages.image')),
            ],
            bases=('wagtailcore.page',),
        ),
    ]

"""Makes stock's database and writes the French articles."""

import sys

import django
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from tests.benchmarks.content import PICTURES, Article, picture


def main(count: int) -> None:
    django.setup()
    call_command("migrate", verbosity=0)
    with transaction.atomic():
        write_articles(make_section(), make_pictures(), count)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def make_section():
    from wagtail.models import Site

    from .models import ArticleIndexPage

    section = ArticleIndexPage(title="Articles", slug="articles", show_in_menus=True)
    return Site.objects.get().root_page.add_child(instance=section)


def make_pictures() -> list[int]:
    from wagtail.images.models import Image

    from .models import COVER, SHOWN

    found = []
    for number in range(PICTURES):
        file = ContentFile(picture(number), name=f"picture-{number}.jpg")
        image = Image(title=f"Picture {number}", file=file)
        image.save()
        image.get_renditions(COVER, SHOWN)
        found.append(image.pk)
    return found


def write_articles(section, pictures: list[int], count: int) -> None:
    from wagtail.models import Page

    from .models import ArticlePage

    now = timezone.now()
    articles = [Article(number, "fr") for number in range(count)]
    pages = [new_page(section, article, now) for article in articles]
    Page.objects.bulk_create(pages)
    for article, page in zip(articles, pages, strict=True):
        linked = pages[max(article.number - 1, 0)].pk
        ArticlePage(
            page_ptr=page,
            lead=article.lead,
            date=article.date,
            cover_id=pictures[article.picture],
            body=article.body(pictures, linked),
        ).save_base(raw=True, force_insert=True)
    Page.objects.filter(pk=section.pk).update(numchild=count)


def new_page(section, article: Article, now):
    from django.contrib.contenttypes.models import ContentType
    from wagtail.models import Page

    from .models import ArticlePage

    page = Page(
        path=Page._get_path(section.path, section.depth + 1, article.number + 1),
        depth=section.depth + 1,
        content_type=ContentType.objects.get_for_model(ArticlePage),
        locale=section.locale,
        title=article.title,
        draft_title=article.title,
        slug=article.slug,
        first_published_at=now,
        last_published_at=now,
        latest_revision_created_at=now,
    )
    page.set_url_path(section)
    return page


if __name__ == "__main__":
    main(int(sys.argv[1]))

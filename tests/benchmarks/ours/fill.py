"""Makes the hub's database and writes the articles in four languages."""

import sys

import django
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from tests.benchmarks.content import PICTURES, Article, picture

TOGETHER = 1000  # articles written at a time: memory stays flat


def main(count: int) -> None:
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    from wagtail.models import Site

    from hub.multilingual.content import SOURCE, content_language

    with content_language(SOURCE):
        # The site's row in the log concerns all pages: before there are very many.
        with transaction.atomic():
            section = make_section()
            Site.objects.update(hostname="localhost", port=80)
        pictures = make_pictures()
        write_articles(section, pictures, count)
    analyze()


def analyze() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def make_section():
    from articles.models import ArticleIndexPage
    from hub.languages import CODES
    from tests.factories.pages import added, make_home

    titles = {f"title_{code}": f"Articles {code}" for code in CODES}
    slugs = {f"slug_{code}": f"articles-{code}" for code in CODES}
    return added(make_home(), ArticleIndexPage(**titles, **slugs), " ".join(CODES))


def make_pictures() -> list[int]:
    """Images with the renditions that pages, lists and the API show."""
    from hub.languages import CODES
    from hub.media.models import HubImage
    from hub.media.renditions import preset_filters

    found = []
    for number in range(PICTURES):
        texts = {f"alt_text_{code}": f"{code} {number}" for code in CODES}
        file = ContentFile(picture(number), name=f"picture-{number}.jpg")
        image = HubImage(title=f"Picture {number}", file=file, **texts)
        image.save()
        for preset in ("card", "cover", "body"):
            image.get_renditions(*preset_filters(preset))
        found.append(image.pk)
    return found


def write_articles(section, pictures: list[int], count: int) -> None:
    """Four languages of each, public in all: by inserts, without revisions."""
    from hub.models import HubPage

    last = None  # the id of the page before: each links to it, the first to itself
    for start in range(0, count, TOGETHER):
        numbers = range(start, min(start + TOGETHER, count))
        with transaction.atomic():
            last = write_some(section, pictures, numbers, last)
        if start == 0:
            analyze()  # or foreign keys are checked as if the tables were empty
    HubPage.objects.filter(pk=section.pk).update(numchild=count)


def write_some(section, pictures: list[int], numbers: range, last: int | None) -> int:
    """Gives the id of the last page."""
    from hub.languages import CODES
    from hub.models import HubPage, PageTranslation

    now = timezone.now()
    pages = [new_page(section, number, pictures, now) for number in numbers]
    HubPage.objects.bulk_create(pages)
    # The article's own columns alone: those of the page are written.
    columns = ", ".join(["hubpage_ptr_id", "body", *(f"body_{c}" for c in CODES)])
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY articles_articlepage ({columns}) FROM STDIN") as rows,
    ):
        for number, page in zip(numbers, pages, strict=True):
            last = last or page.pk
            bodies = [Article(number, code).body(pictures, last) for code in CODES]
            rows.write_row([page.pk, bodies[0], *bodies])  # the first is the source
            last = page.pk
    PageTranslation.objects.bulk_create(
        PageTranslation(page=page, language=code, public=True, since=now)
        for page in pages
        for code in CODES
    )
    return last


def new_page(section, number: int, pictures: list[int], now):
    from django.contrib.contenttypes.models import ContentType

    from articles.models import ArticlePage
    from hub.languages import CODES
    from hub.models import HubPage

    texts = {
        f"{name}_{code}": getattr(Article(number, code), name)
        for name in ("title", "slug", "lead")
        for code in CODES
    }
    french = Article(number, "fr")
    page = HubPage(
        path=HubPage._get_path(section.path, section.depth + 1, number + 1),
        depth=section.depth + 1,
        content_type=ContentType.objects.get_for_model(ArticlePage),
        locale=section.locale,
        draft_title=french.title,
        date=french.date,
        cover_id=pictures[french.picture],
        first_published_at=now,
        last_published_at=now,
        latest_revision_created_at=now,
        **texts,
    )
    page.set_url_path(section)
    return page


if __name__ == "__main__":
    main(int(sys.argv[1]))

"""Writes the texts as public pages, in a few inserts."""

import json
import uuid
from html import escape

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone

from articles.models import ArticleIndexPage, ArticlePage
from hub.languages import CODES
from hub.models import HubPage, PageTranslation
from hub.multilingual.content import SOURCE, content_language
from tests.factories.pages import added, make_home
from tests.relevance.collection import Documents, Text


def load(documents: Documents) -> dict[int, str]:
    """The key of each page made, by its id."""
    with content_language(SOURCE), transaction.atomic():
        titles = {f"title_{code}": f"{code} 0000" for code in CODES}
        section = added(make_home(), ArticleIndexPage(**titles), "")
        pages = [
            new_page(section, number, key, texts)
            for number, (key, texts) in enumerate(documents.items(), start=1)
        ]
        HubPage.objects.bulk_create(pages)
        now = timezone.now()
        public = []
        for page, texts in zip(pages, documents.values(), strict=True):
            bodies = {f"body_{code}": body(text) for code, text in texts.items()}
            article = ArticlePage(hubpage_ptr=page, **bodies)
            article.body = bodies[f"body_{page.source_language}"]
            # The article's own columns alone: those of the page are written.
            article.save_base(raw=True, force_insert=True)
            public += [
                PageTranslation(
                    page=page, language=code, public=code in texts, since=now
                )
                for code in CODES
            ]
        PageTranslation.objects.bulk_create(public)
        HubPage.objects.filter(pk=section.pk).update(numchild=len(pages))
    return {page.pk: key for page, key in zip(pages, documents, strict=True)}


def new_page(
    section: ArticleIndexPage, number: int, key: str, texts: dict[str, Text]
) -> HubPage:
    source = next(iter(texts))
    columns = {"source_language": source, "draft_title": texts[source].title}
    for code, text in texts.items():
        columns[f"title_{code}"] = text.title
        columns[f"lead_{code}"] = text.lead
        columns[f"slug_{code}"] = key
    page = HubPage(
        path=HubPage._get_path(section.path, section.depth + 1, number),
        depth=section.depth + 1,
        content_type=ContentType.objects.get_for_model(ArticlePage),
        locale=section.locale,
        first_published_at=timezone.now(),
        last_published_at=timezone.now(),
        **columns,
    )
    page.set_url_path(section)
    return page


def body(text: Text) -> str:
    """A body of one paragraph, as a StreamField stores it."""
    value = f"<p>{escape(text.body)}</p>" if text.body else ""
    return json.dumps([{"type": "paragraph", "value": value, "id": str(uuid.uuid4())}])

"""A page of every type, its rows too, with a text in every translated field."""

import datetime
import json

from django.db import models
from modelcluster.models import ClusterableModel
from wagtail.fields import RichTextField, StreamField
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Site

from articles import models as articles
from forums import models as forums
from home.models import HomePage, StandardPage
from hub.media.models import HubImage
from hub.multilingual.content import localized
from hub.people.models import HubSettings, Organisation, Person
from hub.publishing.merge import child_models
from hub.staleness.segments import translated_fields
from tests.factories.pages import fresh, make_home
from working_groups import models as working_groups

# The site's own text, which French readers read on every page.
FOOTER = "Pied de page"

# Each with the type of its parent, above it in this list.
TREE = (
    (StandardPage, HomePage),
    (working_groups.WorkingGroupIndexPage, HomePage),
    (working_groups.WorkingGroupPage, working_groups.WorkingGroupIndexPage),
    (forums.ForumIndexPage, HomePage),
    (forums.ForumCountryPage, forums.ForumIndexPage),
    (forums.ForumEditionPage, forums.ForumCountryPage),
    (forums.CallForContributionsPage, forums.ForumEditionPage),
    (articles.ArticleIndexPage, HomePage),
    (articles.ArticlePage, articles.ArticleIndexPage),
    (articles.PublicationIndexPage, HomePage),
    (articles.PublicationSeriesPage, articles.PublicationIndexPage),
    (articles.PublicationPage, articles.PublicationSeriesPage),
)


def make_every_type(texts: dict[str, str], required: dict[str, str]) -> list:
    """The home page and a page of every other type below it.

    ``texts``: ``{language: what each translated field says}``; ``required``: the same
    for languages in which only the required fields are written. Nothing is public.
    """
    snippets = make_snippets(texts)
    home = make_home()
    fill(home, texts, required, snippets)
    home.save_revision().publish()
    pages = {HomePage: home}
    for model, parent in TREE:
        page = model(slug=f"page-{len(pages)}")
        fill(page, texts, required, snippets)
        for code in {**texts, **required}:
            setattr(page, localized("slug", code), f"page-{code}-{len(pages)}")
        pages[model] = fresh(pages[parent]).add_child(instance=page)
    return [fresh(page) for page in pages.values()]


def make_snippets(texts) -> dict:
    """What rows and covers point to, with texts of their own."""

    def said(*names):
        return {localized(n, code): text for n in names for code, text in texts.items()}

    image = HubImage.objects.create(
        title="i", file=get_test_image_file(), **said("alt_text", "credit")
    )
    organisation = Organisation.objects.create(name="Org", family="public")
    person = Person.objects.create(
        name="Person", organisation=organisation, **said("role", "biography")
    )
    HubSettings.objects.update_or_create(
        site=Site.objects.get(), defaults={"footer_text_fr": FOOTER}
    )
    return {
        "cover": image,
        "person": person,
        "organisation": organisation,
        "day": datetime.date(2025, 9, 4),
        "date": datetime.date(2025, 9, 4),
        "weight": 100,
        "url": "https://example.org/film",
        "family": "public",
    }


def fill(instance, texts, required, values) -> None:
    model = type(instance)
    names = {field.name for field in model._meta.get_fields()}
    for name in names & set(values):
        setattr(instance, name, values[name])
    for name in translated_fields(model):
        field = model._meta.get_field(name)
        for code, text in texts.items():
            setattr(instance, localized(name, code), in_field(field, text))
        for code, text in required.items():
            needed = name in getattr(instance, "required_fields", ())
            said = in_field(field, text if needed else "")
            setattr(instance, localized(name, code), said)
    if isinstance(instance, ClusterableModel):
        for accessor, child in child_models(model).items():
            if translated_fields(child):
                row = child(sort_order=0)
                fill(row, texts, required, values)
                setattr(instance, accessor, [row])


def in_field(field: models.Field, text: str):
    if isinstance(field, StreamField):
        return json.dumps(blocks(text) if text else [])
    if isinstance(field, RichTextField):
        return f"<p>{text}</p>" if text else ""
    return text


def blocks(text: str) -> list[dict]:
    """Blocks of words of every kind."""
    html = f"<p>{text}</p>"
    values = {
        "paragraph": html,
        "heading": {"text": text},
        "quote": {"text": text, "attribution": text},
        "callout": {"title": text, "text": html},
        "figures": {"items": [{"value": text, "label": text}]},
        "accordion": {"items": [{"title": text, "text": html}]},
    }
    return [{"type": kind, "value": value} for kind, value in values.items()]

"""Whatever the API serves is as its contract says: golden answers and live ones."""

import json
from pathlib import Path

import pytest
from wagtail.contrib.redirects.models import Redirect

from articles.models import ArticlePage
from hub.api.contract.documents import page_types
from hub.languages import CODES
from tests.api.content import TYPES
from tests.api.described import answer_schema, violations
from tests.factories.pages import added, body

EXPECTED = Path(__file__).parent / "expected"
MODELS = {model._meta.label: model for model in page_types()}


def golden(label):
    """A golden answer, with numbers and times for their placeholders."""
    text = (EXPECTED / f"{label.partition('.')[2]}.json").read_text("utf-8")
    text = text.replace('"TIME"', '"2024-06-30T12:00:00Z"')
    return json.loads(text.replace('"ID"', "5").replace("/ID/", "/5/"))


@pytest.mark.parametrize("label", TYPES)
class TestGolden:
    def test_conforms(self, label):
        found = golden(label)
        assert violations(found, MODELS[label].__name__) == []
        assert violations(found, "Page") == []

    def test_renamed_field_does_not(self, label):
        """Each field, at any depth: what is renamed is both too much and missing."""
        found = golden(label)
        for holder, name in fields_of(found):
            value = holder.pop(name)
            holder["renamed"] = value
            assert violations(found, MODELS[label].__name__), name
            del holder["renamed"]
            holder[name] = value


def fields_of(value):
    if isinstance(value, dict):
        for name in list(value):
            yield value, name
            yield from fields_of(value[name])
    elif isinstance(value, list):
        for item in value:
            yield from fields_of(item)


@pytest.mark.parametrize("label", TYPES)
class TestPages:
    @pytest.mark.parametrize("code", CODES)
    def test_whole(self, get, everything, label, code):
        page = everything.pages[label]
        found = get(f"pages/{page.pk}/?locale={code}")
        assert violations(found, type(page).__name__) == []

    @pytest.mark.parametrize(
        "fields", ["*", "_,title,slug", "*,-body", "_,licence(_,url)"]
    )
    def test_part(self, get, everything, label, fields):
        page = everything.pages[label]
        found = get(f"pages/{page.pk}/?fields={fields}")
        assert violations(found, answer_schema("pages/{id}/")) == []
        found = get(f"pages/?type={label}&fields={fields}")
        assert violations(found, answer_schema("pages/")) == []

    def test_in_languages(self, get, everything, label):
        """Maps of what depends on the language; the rest is the same in all."""
        page = everything.pages[label]
        for locale in ("fr,ar", "*"):
            found = get(f"pages/{page.pk}/?locale={locale}")
            name = type(page).__name__ + "InLanguages"
            assert violations(found, name) == []
            assert violations(found, answer_schema("pages/{id}/")) == []
            found = get(f"pages/?type={label}&locale={locale}&fields=*")
            assert violations(found, answer_schema("pages/")) == []


def every_block(content):
    """A body with every kind of block, as it is stored; and with nothing in them."""
    image, document = content.image.pk, content.document.pk
    columns = [
        {"type": "text", "heading": "a"},
        {"type": "number", "heading": ""},
    ]
    rows = [{"values": ["x", "1"]}, {"values": ["", ""]}]
    table = {"caption": "t", "columns": columns, "rows": rows}
    return [
        ("paragraph", ""),
        ("heading", {"text": ""}),
        ("heading", {}),
        ("quote", {"text": "q"}),
        ("quote", {"text": None, "attribution": None}),
        ("callout", {"text": "<p>x</p>"}),
        ("callout", {}),
        ("figures", {"items": [{"value": "1"}]}),
        ("figures", {"items": []}),
        ("accordion", {"items": [{"title": "a", "text": "<p>b</p>"}]}),
        ("table", table),
        ("table", {"caption": None, "columns": [], "rows": []}),
        ("image", {"image": image, "decorative": True}),
        ("image", {"image": 10**9}),
        ("document", {"document": document}),
        ("document", {"document": 10**9}),
        ("embed", {"url": "https://youtu.be/aaaaaaaaaaa", "title": "v"}),
        ("embed", {"url": "https://exemple.org/vidéo", "title": "v"}),
        ("partner_logos", {"organisations": [content.organisation.pk, 10**9]}),
        ("people", {"people": [{"person": content.person.pk}, {"person": 10**9}]}),
        ("people", {}),
        ("pages", {"pages": [content.pages["home.HomePage"].pk, 10**9]}),
        ("pages", {"pages": []}),
    ]


def test_every_block(get, everything):
    """Each kind, filled, empty and broken; with an id and without."""
    blocks = [
        {"type": kind, "value": value} | ({"id": f"{number}"} if number % 2 else {})
        for number, (kind, value) in enumerate(every_block(everything))
    ]
    section = everything.pages["articles.ArticleIndexPage"]
    page = ArticlePage(title_fr="Tout", slug_fr="tout", body_fr=json.dumps(blocks))
    page = added(section, page, "fr")
    found = get(f"pages/{page.pk}/")
    assert violations(found, "ArticlePage") == []
    kinds = {block["type"] for block in found["body"]}
    assert kinds == set(page.body.stream_block.child_blocks)


REQUIRED = {
    "title": "Vide",
    "slug": "vide",
    "body": body("vide"),
    "mission": "<p>vide</p>",
}


def test_bare_pages(get, everything):
    """Nothing filled but what must be."""
    for label, model in MODELS.items():
        if label not in TYPES or label == "home.HomePage":
            continue
        required = {f"{name}_fr": REQUIRED[name] for name in model.required_fields}
        page = model(**required | {"slug_fr": f"bare-{model.__name__.lower()}"})
        page = added(everything.pages["home.HomePage"], page, "fr")
        assert violations(get(f"pages/{page.pk}/"), model.__name__) == [], label


class TestOthers:
    def test_images(self, get, everything):
        found = get(f"images/{everything.image.pk}/")
        assert violations(found, "Image") == []
        assert violations(get("images/?fields=*"), answer_schema("images/")) == []

    def test_documents(self, get, everything):
        found = get(f"documents/{everything.document.pk}/")
        assert violations(found, "Document") == []
        assert violations(get("documents/"), answer_schema("documents/")) == []

    def test_redirects(self, get, everything):
        page = everything.pages["articles.ArticlePage"]
        Redirect.objects.create(old_path="/old", redirect_page=page)
        Redirect.objects.create(old_path="/away", redirect_link="https://example.org/")
        found = get("redirects/")
        assert violations(found, answer_schema("redirects/")) == []
        for item in found["items"]:
            found = get(f"redirects/{item['id']}/")
            assert violations(found, "Redirect") == []

    def test_index(self, get, db):
        assert violations(get(""), answer_schema("")) == []

    @pytest.mark.parametrize(
        "query",
        [
            "q=title",
            "q=artikle&locale=en",
            "q=title&fields=_,lead,cover&sort=newest",
            "q=francais&locale=ar",
            "q=zzzz",
        ],
    )
    def test_search(self, get, everything, query):
        assert violations(get(f"search/?{query}"), answer_schema("search/")) == []

    @pytest.mark.parametrize("q", ["tit", "xyz", "lead"])
    def test_suggest(self, get, everything, q):
        assert violations(get(f"suggest/?q={q}"), answer_schema("suggest/")) == []

"""The editor tells of each field what its source says now, and takes "still right"."""

import json
import re

import pytest
from django.urls import reverse

from articles.models import KeyFigure, PublicationPage
from hub.admin.models import EditorPreferences
from hub.languages import CODES
from hub.models import SourceText
from hub.taxonomy.models import Country
from tests.admin.posting import (
    article_data,
    autosave_of,
    autosaved,
    edit_url,
    saved,
)
from tests.factories.media import make_image
from tests.factories.pages import BLOCK_ID, added, body, fresh
from tests.factories.posted import form_data
from tests.staleness.stale import draft, edited, in_draft, row

BOX = re.compile(r'name="([\w-]*still_right)" value="([^"]+)"')


@pytest.fixture
def stale(article):
    return edited(article, title_fr="Le nouveau xéno", body_fr=body("autre corps"))


def boxes(html) -> dict[str, str]:
    """``{"en.title": value}`` of the boxes in a form."""
    found = {}
    for _name, value in BOX.findall(html):
        language, key, _seen = value.split("|")
        found[f"{language}.{key}"] = value
    return found


def as_held(page, **values):
    """What the editor would post: the texts as they are, in French and English."""
    page = draft(page)
    texts = {
        f"{name}_{code}": getattr(page, f"{name}_{code}") or ""
        for name in ("title", "slug", "lead", "seo_title", "search_description")
        for code in ("fr", "en")
    }
    return article_data(("fr", "en"), **texts) | bodies(page) | values


def bodies(page) -> dict:
    data = {}
    for code in ("fr", "en"):
        block = getattr(page, f"body_{code}").get_prep_value()[0]
        text = re.sub("<[^>]*>", "", block["value"])
        raw = {
            "blocks": [{"key": "abcde", "text": text, "type": "unstyled"}],
            "entityMap": {},
        }
        prefix = f"body_{code}-0"
        data |= {
            f"body_{code}-count": "1",
            f"{prefix}-deleted": "",
            f"{prefix}-order": "0",
            f"{prefix}-type": "paragraph",
            f"{prefix}-id": block["id"],
            f"{prefix}-value": json.dumps(raw),
        }
    return data


class TestTold:
    def test_in_each_language_of_the_interface(self, ui, client, stale):
        html = client.get(edit_url(stale)).content.decode()
        assert set(boxes(html)) == {"en.title", f"en.body.{BLOCK_ID}"} | {
            key for key in boxes(html) if "seo" in key or "description" in key
        }
        assert "<ins>nouveau" in html
        assert "<ins>autre" in html
        said = {
            "fr": "La source a changé depuis",
            "en": "The source has changed since",
            "ar": "تغيّر النص المصدر منذ",
        }
        assert said[ui] in html

    def test_texts_of_the_source_are_escaped(self, admin, article):
        page = edited(article, title_fr="<script>alert(1)</script>")
        html = admin.get(edit_url(page)).content.decode()
        assert "<script>alert" not in html
        assert "&lt;script&gt;" in html or "&lt;" in html

    def test_nothing_in_a_language_that_nobody_began(self, admin, stale):
        html = admin.get(edit_url(stale)).content.decode()
        assert not [key for key in boxes(html) if key.startswith(("ar", "es"))]

    def test_in_the_explorer_and_the_status_panel(self, admin, stale, section):
        url = reverse("wagtailadmin_explore", args=[section.pk])
        html = admin.get(url).content.decode()
        assert "hub-chip--behind" in html
        assert "2 texts to review" in html
        html = admin.get(edit_url(stale)).content.decode()
        assert "The source has said something else since" in html

    def test_one_query_for_all_texts(self, admin, stale, django_assert_max_num_queries):
        with django_assert_max_num_queries(500) as counted:
            admin.get(edit_url(stale))
        texts = [q for q in counted.captured_queries if "hub_sourcetext" in q["sql"]]
        assert len(texts) == 1

    def test_the_text_of_then_is_no_longer_kept(self, admin, stale):
        SourceText.objects.all().delete()
        html = admin.get(edit_url(stale)).content.decode()
        assert "It is not known which text" in html

    def test_formatting_alone(self, admin, article):
        page = edited(article, body_fr=body("<b>corps</b>"))
        html = admin.get(edit_url(page)).content.decode()
        assert "not in its words" in html


class TestStillRight:
    def test_saved_with_the_form(self, admin, stale, superuser):
        EditorPreferences.objects.create(user=superuser, languages=["fr", "en"])
        told = boxes(admin.get(edit_url(stale)).content.decode())
        saved(admin, edit_url(stale), as_held(stale, still_right=[told["en.title"]]))
        assert "title" not in in_draft(stale, "en")
        assert f"body.{BLOCK_ID}" in in_draft(stale, "en")
        page = fresh(stale)
        assert page.has_unpublished_changes
        assert draft(page).title_en == "The xeno"

    def test_autosaved_and_told_at_once(self, admin, stale, superuser):
        EditorPreferences.objects.create(user=superuser, languages=["fr", "en"])
        told = boxes(admin.get(edit_url(stale)).content.decode())
        data = as_held(stale, still_right=[told["en.title"]])
        answer = autosaved(
            admin, edit_url(stale), data | autosave_of(stale.latest_revision)
        ).json()
        assert answer["success"]
        now = boxes(answer["html"])
        assert "en.title" not in now
        assert f"en.body.{BLOCK_ID}" in now

    def test_the_source_changed_meanwhile(self, admin, stale, superuser):
        EditorPreferences.objects.create(user=superuser, languages=["fr", "en"])
        told = boxes(admin.get(edit_url(stale)).content.decode())
        data = as_held(stale, title_fr="Encore", still_right=[told["en.title"]])
        saved(admin, edit_url(stale), data)
        assert in_draft(stale, "en")["title"] == "stale"

    @pytest.mark.parametrize(
        "value", ["", "|", "en|title", "xx|title|0", "en|nothing|0", "ar|title|0", "\0"]
    )
    def test_what_nobody_could_tick(self, admin, stale, superuser, value):
        EditorPreferences.objects.create(user=superuser, languages=["fr", "en"])
        before = in_draft(stale, "en"), in_draft(stale, "ar")
        saved(admin, edit_url(stale), as_held(stale, still_right=[value]))
        assert (in_draft(stale, "en"), in_draft(stale, "ar")) == before

    def test_of_a_row(self, admin, section):
        page = added(
            section,
            PublicationPage(
                title_fr="Un",
                title_en="One",
                key_figures=[
                    KeyFigure(value_fr="3", value_en="3", label_fr="a", label_en="b")
                ],
            ),
            "fr en",
        )
        changed = draft(page)
        figure = changed.key_figures.get()
        figure.label_fr = "autre"
        changed.key_figures = [figure]
        changed.save_revision()
        html = admin.get(edit_url(page)).content.decode()
        [(name, value)] = [
            (name, value)
            for name, value in BOX.findall(html)
            if value.startswith("en|label")
        ]
        assert name == "key_figures-0-still_right"
        data = form_data(admin, page) | {name: value}
        saved(admin, edit_url(page), data)
        assert in_draft(page, "en") == {}
        assert row(page, "en").stale == 0


class TestOtherForms:
    def test_a_snippet(self, admin):
        country = Country.objects.get(code="FR")
        country.name_fr = "La France"
        country.save()
        url = reverse("wagtailsnippets_taxonomy_country:edit", args=[country.pk])
        html = admin.get(url).content.decode()
        told = boxes(html)
        assert set(told) == {"en.name", "es.name", "ar.name"}
        names = {f"name_{code}": getattr(country, f"name_{code}") for code in CODES}
        response = admin.post(
            url, {"code": "FR", **names, "still_right": [told["ar.name"]]}
        )
        assert response.status_code == 302
        html = admin.get(url).content.decode()
        assert set(boxes(html)) == {"en.name", "es.name"}

    def test_an_image(self, admin):
        picture = make_image(title_fr="Titre", title_en="Title")
        picture.title_fr = "Autre titre"
        picture.save()
        url = reverse("wagtailimages:edit", args=[picture.pk])
        html = admin.get(url).content.decode()
        assert "en.title" in boxes(html)

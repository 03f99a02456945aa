"""The form holds only the languages that an editor works in."""

import pytest
from django.urls import reverse

from hub.admin.models import EditorPreferences
from tests.admin.posting import (
    add_url,
    article_data,
    autosave_of,
    autosaved,
    edit_url,
    saved,
)
from tests.factories.pages import body, columns, fresh, public
from working_groups.models import Activity, WorkingGroupIndexPage


@pytest.fixture
def full(article):
    article.title_es = "Título"
    article.body_es = body("cuerpo")
    article.save_revision()
    return fresh(article)


def choose(client, *codes, here="/admin/"):
    return client.post(
        reverse("hub_admin_languages"), {"languages": codes, "next": here}
    )


def draft(page):
    return fresh(page).get_latest_revision_as_object()


def test_choosing_is_kept_for_the_editor_and_returns(ui, client, superuser, article):
    response = choose(client, "fr", "ar", here=edit_url(article))
    assert response.url == edit_url(article)
    assert EditorPreferences.languages_of(superuser) == ["fr", "ar"]
    choose(client)
    assert EditorPreferences.languages_of(superuser) == ["fr", "en", "es", "ar"]


def test_it_does_not_send_elsewhere(admin):
    assert choose(admin, "fr", here="https://example.com/").url == "/admin/"


def test_fields_are_removed_on_the_server(ui, client, full):
    choose(client, "fr", "ar")
    html = client.get(edit_url(full)).content.decode()
    for name in ("title", "slug", "lead", "seo_title"):
        assert f'name="{name}_fr"' in html
        assert f'name="{name}_ar"' in html
        assert f'name="{name}_es"' not in html
        assert f'name="{name}_en"' not in html
    assert 'id="body_es' not in html
    assert 'value="fr,ar"' in html
    assert 'data-hub-tab="es"' not in html


def test_the_source_is_always_held(admin, full):
    choose(admin, "ar")
    assert admin.get(edit_url(full)).context["form"].held == ["fr", "ar"]


def test_a_new_page_is_written_first_in_a_language_in_work(admin, section):
    choose(admin, "ar")
    form = admin.get(add_url(section)).context["form"]
    assert form.held == ["ar"]
    assert form.source == "ar"
    assert [code for code, _ in form.fields["source_language"].choices] == ["ar"]


def test_rows_lose_the_same_fields(admin, home):
    page = home.add_child(
        instance=WorkingGroupIndexPage(
            title_fr="Groupes", activities=[Activity(title_fr="un", title_es="uno")]
        )
    )
    choose(admin, "fr", "ar")
    html = admin.get(edit_url(page)).content.decode()
    for row in ("0", "__prefix__"):
        assert f"activities-{row}-title_ar" in html
        assert f"activities-{row}-title_es" not in html


@pytest.mark.parametrize("automatic", [False, True])
def test_nothing_is_lost(ui, client, full, automatic):
    data = article_data(["fr", "ar"], title_fr="Titre", title_ar="عنوان")
    data |= {"title_es": "not held", "slug_en": "not-held"}
    if automatic:
        data |= autosave_of(full.latest_revision)
        answer = autosaved(client, edit_url(full), data).json()
        assert answer["success"], answer
    else:
        saved(client, edit_url(full), data)
    page = draft(full)
    assert (page.title_fr, page.title_ar) == ("Titre", "عنوان")
    assert (page.title_en, page.title_es) == ("The xeno", "Título")
    assert page.slug_en == "the-xeno"
    assert "cuerpo" in str(page.body_es)
    assert "corpus" in str(page.body_en)


def test_publishing_from_a_narrow_form(admin, full):
    data = article_data(
        ["fr", "ar"],
        title_fr="Titre",
        title_ar="عنوان",
        body_ar="نص",
        publish_languages=["ar"],
    )
    saved(admin, edit_url(full), data, "action-publish")
    row = columns(full)
    assert (row["title_ar"], row["title_fr"]) == ("عنوان", "Le xéno")
    assert not row["title_es"]
    assert draft(full).title_es == "Título"
    assert public(full) == {"fr", "en", "ar"}

"""Creating and editing a page in several languages."""

import pytest
from wagtail.models import Revision

from articles.models import ArticlePage
from tests.admin.posting import (
    add_url,
    article_data,
    autosave_of,
    autosaved,
    edit_url,
    post,
    saved,
)
from tests.factories.pages import columns, fresh, public

TEXTS = {
    "title_fr": "Titre",
    "title_en": "Title",
    "lead_fr": "chapeau",
    "body_fr": "corps",
    "body_en": "corpus",
}


def draft(page):
    return fresh(page).get_latest_revision_as_object()


class TestCreating:
    def test_writes_each_language_in_its_columns(self, ui, client, section):
        saved(client, add_url(section), article_data(**TEXTS))
        page = ArticlePage.objects.get()
        row = columns(page)
        assert not page.live
        assert row["title"] == row["title_fr"] == row["draft_title"] == "Titre"
        assert row["title_en"] == "Title"
        assert not row["title_es"]
        assert (row["slug_fr"], row["slug_en"]) == ("titre", "title")

    def test_publishes_the_languages_chosen(self, ui, client, section):
        data = article_data(**TEXTS, publish_languages=["fr", "en"], publish_asked="1")
        saved(client, add_url(section), data, "action-publish")
        assert public(ArticlePage.objects.get()) == {"fr", "en"}

    def test_publishes_the_source_where_nobody_chose(self, admin, section):
        saved(admin, add_url(section), article_data(**TEXTS), "action-publish")
        assert public(ArticlePage.objects.get()) == {"fr"}

    def test_an_arabic_page_can_be_the_original(self, admin, section):
        data = article_data(
            source_language="ar",
            title_ar="مقال",
            body_ar="نص",
            publish_languages=["ar"],
        )
        saved(admin, add_url(section), data, "action-publish")
        page = ArticlePage.objects.get()
        assert page.source_language == "ar"
        assert columns(page)["title"] == "مقال"
        assert public(page) == {"ar"}

    def test_only_the_source_title_is_required_for_a_draft(self, admin, section):
        response = post(admin, add_url(section), article_data(title_en="Only"))
        assert list(response.context["form"].errors) == ["title_fr"]
        saved(admin, add_url(section), article_data(title_fr="Seul"))

    def test_autosave_creates_the_draft(self, admin, section):
        response = autosaved(
            admin, add_url(section), article_data(title_fr="Brouillon")
        )
        assert response.json()["success"]
        page = ArticlePage.objects.get()
        partial = admin.get(response.json()["hydrate_url"])
        assert 'target-value="#hub-mark-ar"' in partial.content.decode()
        assert not page.live

    def test_the_source_can_be_changed_until_published(self, admin, section):
        autosaved(admin, add_url(section), article_data(title_fr="Faux départ"))
        page = ArticlePage.objects.get()
        data = article_data(title_ar="بداية", source_language="ar")
        saved(admin, edit_url(page), data)
        row = columns(page, "title", "source_language", "draft_title")
        assert row["source_language"] == "ar"
        assert row["title"] == row["draft_title"] == "بداية"
        assert draft(page).source_language == "ar"


class TestEditing:
    def test_the_interface_does_not_change_what_is_edited(self, ui, client, article):
        html = client.get(edit_url(article)).content.decode()
        assert 'value="Le xéno"' in html
        assert 'value="The xeno"' in html
        assert 'name="title"' not in html
        saved(client, edit_url(article), article_data(**TEXTS), "action-publish")
        assert columns(article)["title_en"] == "Title"
        assert columns(article)["title_fr"] == "Titre"

    def test_the_source_of_a_published_page_stays(self, admin, article):
        saved(admin, edit_url(article), article_data(**TEXTS, source_language="ar"))
        assert fresh(article).source_language == "fr"
        assert draft(article).source_language == "fr"

    def test_autosave_overwrites_its_revision(self, admin, article):
        article.save_revision()
        data = article_data(**TEXTS) | autosave_of(fresh(article).latest_revision)
        first = autosaved(admin, edit_url(article), data).json()
        assert first["success"], first
        data |= {
            "title_en": "Again",
            "loaded_revision_id": first["revision_id"],
            "overwrite_revision_id": first["revision_id"],
        }
        second = autosaved(admin, edit_url(article), data).json()
        assert second["revision_id"] == first["revision_id"]
        content = Revision.objects.get(pk=second["revision_id"]).content
        assert (content["title_en"], content["title"]) == ("Again", "Titre")
        assert columns(article)["title_en"] == "The xeno"

    def test_html_stays_text(self, admin, section):
        script = "<script>alert(1)</script>"
        texts = {
            f"{name}_fr": script
            for name in ("title", "lead", "seo_title", "search_description", "body")
        }
        data = article_data(**texts, publish_languages=["fr"])
        saved(admin, add_url(section), data, "action-publish")
        page = ArticlePage.objects.get()
        for url in (
            edit_url(page),
            f"/admin/pages/{section.pk}/",
            page.get_url_in("fr"),
        ):
            assert script not in admin.get(url).content.decode(), url


class TestTwoEditors:
    def test_autosave_does_not_overwrite_the_other(self, admin, article):
        article.save_revision()
        loaded = autosave_of(fresh(article).latest_revision)
        saved(admin, edit_url(article), article_data(**TEXTS))
        late = article_data(title_fr="En retard") | loaded
        assert autosaved(admin, edit_url(article), late).json()["success"] is False
        assert draft(article).title_fr == "Titre"

    def test_each_in_a_language_of_their_own_loses_nothing(self, admin, article):
        french = article_data(["fr"], title_fr="Titre", body_fr="corps")
        english = article_data(["fr", "en"], title_fr="Le xéno", title_en="Title")
        arabic = article_data(["ar"], title_ar="عنوان", body_ar="نص")
        for data in (english, french, arabic):
            saved(admin, edit_url(article), data)
        page = draft(article)
        assert (page.title_fr, page.title_en, page.title_ar) == (
            "Titre",
            "Title",
            "عنوان",
        )

    def test_the_first_text_stays_in_the_history(self, admin, article):
        saved(admin, edit_url(article), article_data(**TEXTS))
        saved(admin, edit_url(article), article_data(title_fr="Autre"))
        titles = [r.content["title_fr"] for r in article.revisions.order_by("pk")]
        assert titles[-2:] == ["Titre", "Autre"]


class TestBadInput:
    @pytest.mark.parametrize(
        "slug", ["..", "a b", "x" * 300, "le-xeno", "admin/x", "page"]
    )
    def test_slug_errors_stand_at_their_language(self, admin, section, article, slug):
        taken = "the-xeno" if slug == "le-xeno" else slug
        data = article_data(title_fr="Titre", title_en="Title", slug_en=taken)
        response = post(admin, add_url(section), data)
        if slug == "page":
            assert response.status_code in (200, 302)
            return
        assert list(response.context["form"].errors) == ["slug_en"]

    def test_a_title_too_long_stands_at_its_language(self, admin, section):
        data = article_data(title_fr="Titre", title_ar="ع" * 300)
        response = post(admin, add_url(section), data)
        assert "title_ar" in response.context["form"].errors
        assert "ع" * 300 in response.content.decode()

    @pytest.mark.parametrize("json", ["{broken", "", "[]", "5"])
    def test_broken_json_of_one_language(self, admin, article, json):
        data = article_data(**TEXTS, body_ar="نص")
        data["body_ar-0-value"] = json
        before = article.revisions.count()
        response = post(admin, edit_url(article), data)
        assert response.status_code in (200, 302, 400)
        if response.status_code == 400:
            assert "could not be read" in response.content.decode()
            assert article.revisions.count() == before
        answer = autosaved(admin, edit_url(article), data)
        assert answer.status_code in (200, 400, 422)

    def test_a_stream_without_its_count(self, admin, article):
        data = article_data(**TEXTS)
        del data["body_fr-count"]
        assert post(admin, edit_url(article), data).status_code == 400

    def test_stored_json_that_is_broken_opens(self, admin, article):
        ArticlePage.objects.filter(pk=article.pk).update(body_ar="{not json")
        assert admin.get(edit_url(article)).status_code == 200

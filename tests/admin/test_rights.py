"""Licence and credit in the editor and in the forms of files."""

from django.urls import reverse

from hub.languages import CODES
from tests.admin.posting import article_data, edit_url, saved
from tests.factories.pages import fresh

TEXTS = {"title_fr": "Titre", "slug_fr": "le-xeno", "title_en": "Title"}


def test_licence_stands_with_what_languages_share(admin, article):
    page = admin.get(edit_url(article)).context
    tabs = {identifier: tab for tab, identifier, _ in page["edit_handler"].tabs}
    names = {
        code: {
            child.field_name
            for child in tabs[code].children
            if hasattr(child, "field_name")
        }
        for code in ("all", *CODES)
    }
    assert "licence_id" in names["all"]
    for code in CODES:
        assert f"credit_{code}" in names[code]


def test_is_saved_in_the_draft(admin, article):
    data = article_data(**TEXTS) | {
        "licence_id": "CC-BY-SA-4.0",
        "credit_fr": "Une équipe",
        "credit_ar": "فريق",
    }
    saved(admin, edit_url(article), data)
    draft = fresh(article).get_latest_revision_as_object()
    assert draft.licence_id == "CC-BY-SA-4.0"
    assert (draft.credit_fr, draft.credit_ar) == ("Une équipe", "فريق")
    assert fresh(article).licence_id == ""


def test_a_form_of_one_language_keeps_the_others_credit(admin, article):
    article.credit_fr = "Une équipe"
    article.save_revision()
    data = article_data(("en",), title_en="Title") | {"credit_en": "A team"}
    saved(admin, edit_url(article), data)
    draft = fresh(article).get_latest_revision_as_object()
    assert (draft.credit_fr, draft.credit_en) == ("Une équipe", "A team")


def test_a_licence_of_no_list_is_refused(admin, article):
    data = article_data(**TEXTS) | {"licence_id": "MIT"}
    response = admin.post(edit_url(article), data)
    assert response.status_code == 200
    assert "licence_id" in response.context["form"].errors


def test_files_have_fields_for_them(admin):
    for name, app in (("image", "wagtailimages"), ("document", "wagtaildocs")):
        form = admin.get(reverse(f"{app}:add")).content.decode()
        assert "licence_id" in form, name
        assert "credit_ar" in form, name

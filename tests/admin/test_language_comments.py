"""Comments of a page whose form holds one language."""

import pytest
from wagtail.models import Comment
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from tests.admin.posting import article_data, edit_url, saved
from tests.publishing.test_language_rights import held


@pytest.fixture
def french(article, superuser):
    """A comment on a field that an Arabic form does not hold."""
    return Comment.objects.create(
        page=article, user=superuser, text="Trop long", contentpath="title_fr"
    )


def comments(*rows, initial=0) -> dict:
    return nested_form_data({"comments": inline_formset(rows, initial=initial)})


def test_of_another_language_stays(client, article, french, django_user_model):
    client.force_login(held(django_user_model, "translator", ["ar"], []))
    form = client.get(edit_url(article)).context["form"]
    assert [each.instance for each in form.formsets["comments"]] == [french]
    row = {"id": french.pk, "text": "Faux", "contentpath": "title_fr"}
    row["replies"] = inline_formset([])
    data = article_data(("ar",), title_ar="عنوان") | comments(row, initial=1)
    client.post(edit_url(article), data)
    french.refresh_from_db()
    assert french.text == "Trop long"


def test_on_the_language_held(client, article, django_user_model):
    client.force_login(held(django_user_model, "translator", ["ar"], []))
    row = {
        "id": "",
        "text": "Vraiment ?",
        "contentpath": "title_ar",
        "position": "",
        "replies": inline_formset([]),
    }
    data = article_data(("ar",), title_ar="عنوان") | comments(row)
    saved(client, edit_url(article), data)
    assert Comment.objects.get().contentpath == "title_ar"

import json

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.test.utils.form_data import (
    nested_form_data,
    querydict_from_html,
    streamfield,
)

from articles.models import ArticlePage
from hub.multilingual.content import content_language
from hub.taxonomy.models import Goal
from tests.factories.pages import fresh, make_article, make_home, make_section

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"


def draftail(text, **link):
    """What the rich text editor sends: one paragraph, perhaps one link over all."""
    ranges = [{"offset": 0, "length": len(text), "key": 0}] if link else []
    entities = {"0": {"type": "LINK", "mutability": "MUTABLE", "data": link}}
    block = {
        "key": "00000",
        "text": text,
        "type": "unstyled",
        "depth": 0,
        "inlineStyleRanges": [],
        "entityRanges": ranges,
    }
    return json.dumps({"blocks": [block], "entityMap": entities if link else {}})


@pytest.fixture
def article(db):
    return make_article(make_section(make_home()))


@pytest.fixture
def editor(client, article):
    user = get_user_model().objects.create_superuser("admin", "a@example.org", "x")
    client.force_login(user)
    return client


BODIES = {
    "body_fr": streamfield([("paragraph", draftail("corps"))]),
    "body_en": streamfield([("paragraph", draftail("corpus"))]),
    "body_es": streamfield([]),
    "body_ar": streamfield([]),
}


@pytest.fixture
def save(editor, article):
    """A function: the editor's form, with changes, saved as a draft."""

    def post(changes):
        url = reverse("wagtailadmin_pages:edit", args=[article.pk])
        html = editor.get(url).content.decode()
        data = querydict_from_html(html, form_id="page-edit-form").dict()
        return editor.post(url, data | nested_form_data(BODIES | changes))

    return post


def body_of(article, language):
    draft = fresh(article).get_latest_revision_as_object()
    return getattr(draft, f"body_{language}")


class TestRichText:
    def test_escapes_html(self, save, article):
        blocks = streamfield([("paragraph", draftail(SCRIPT))])
        assert save({"body_fr": blocks}).status_code == 302
        source = body_of(article, "fr")[0].value.source
        assert "<script" not in source and "&lt;script&gt;" in source

    @pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x"])
    def test_links_lead_to_the_web_only(self, save, article, url):
        blocks = streamfield([("paragraph", draftail("ici", url=url))])
        assert save({"body_fr": blocks}).status_code == 302
        assert url not in body_of(article, "fr")[0].value.source

    def test_keeps_a_link_to_a_page(self, save, article):
        text = draftail("ici", id=article.pk)
        blocks = streamfield([("paragraph", text)])
        assert save({"body_fr": blocks}).status_code == 302
        with content_language("en"):
            html = str(body_of(article, "fr")[0].value)
        assert f'<a href="{article.get_url_in("en")}">ici</a>' in html


class TestLanguages:
    def test_a_body_is_of_its_language(self, save, article):
        blocks = streamfield([("heading", {"text": "عنوان"})])
        assert save({"body_ar": blocks}).status_code == 302
        assert body_of(article, "ar")[0].value["text"] == "عنوان"
        assert ">corps</p>" in body_of(article, "fr")[0].value.source
        assert not body_of(article, "es")

    def test_an_error_names_its_block(self, save, article):
        video = {"url": "http://vimeo.com/1", "title": "Film"}
        blocks = streamfield([("embed", video)])
        page = save({"body_ar": blocks})
        assert page.status_code == 200
        assert list(page.context["form"].errors) == ["body_ar"]


class TestBrokenJson:
    @pytest.mark.parametrize(
        "raw",
        [
            "{not json",
            "",
            "[]",
            '"text"',
            "3",
            '{"a": 1}',
            "[1]",
            '[{"value": "x"}]',
            '[{"type": "heading"}]',
            '[{"type": "unknown", "value": "x"}]',
        ],
    )
    def test_is_an_empty_body(self, raw):
        body = ArticlePage._meta.get_field("body_en").to_python(raw)
        assert not body and str(body) == ""

    def test_in_one_language_leaves_the_page_and_the_others_alone(
        self, editor, article
    ):
        rows = type(article).objects.rewrite(False)
        rows.filter(pk=article.pk).update(body_en="{not json")
        page = fresh(article)
        assert not page.body_en
        assert page.body_fr[0].value.source == "<p>corps</p>"
        for code in ("fr", "en"):
            assert editor.get(page.get_url_in(code)).status_code == 200
        url = reverse("wagtailadmin_pages:edit", args=[article.pk])
        assert editor.get(url).status_code == 200

    def test_stays_as_it_was_until_it_is_written_anew(self, article):
        rows = type(article).objects.rewrite(False)
        rows.filter(pk=article.pk).update(body_en="{not json")
        fresh(article).save()
        assert fresh(article).body_en.raw_text


class TestSubjects:
    def rows(self, *numbers):
        goals = Goal.objects.in_bulk(numbers, field_name="number")
        data = {
            "page_goals-TOTAL_FORMS": len(numbers),
            "page_goals-INITIAL_FORMS": 0,
            "page_goals-MIN_NUM_FORMS": 0,
            "page_goals-MAX_NUM_FORMS": 1000,
        }
        for index, number in enumerate(numbers):
            data |= {
                f"page_goals-{index}-id": "",
                f"page_goals-{index}-ORDER": index + 1,
                f"page_goals-{index}-DELETE": "",
                f"page_goals-{index}-goal": goals[number].pk,
            }
        return data

    def test_are_kept_in_their_order(self, save, article):
        assert save(self.rows(13, 1)).status_code == 302
        draft = fresh(article).get_latest_revision_as_object()
        assert [row.goal.number for row in draft.page_goals.all()] == [13, 1]

    def test_one_may_not_be_chosen_twice(self, save, article):
        page = save(self.rows(1, 1))
        assert page.status_code == 200
        formset = page.context["form"].formsets["page_goals"]
        assert formset.non_form_errors() or any(formset.errors)

    def test_two_may_be_exchanged(self, article):
        one, two = Goal.objects.filter(number__in=[1, 2])
        page = fresh(article)
        page.page_goals.create(goal=one, sort_order=0)
        page.page_goals.create(goal=two, sort_order=1)
        page.save()
        page = fresh(article)
        first, second = page.page_goals.all()
        first.goal, second.goal = two, one
        page.page_goals = [first, second]
        page.save()
        kept = [row.goal.number for row in fresh(article).page_goals.all()]
        assert kept == [2, 1]

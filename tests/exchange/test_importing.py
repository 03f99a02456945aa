"""What is brought back, beside what the hub has become meanwhile."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission, ModelLogEntry, PageLogEntry

from hub.desk.units import units
from hub.exchange.incoming import bring_in
from hub.exchange.merging import Outcome, plan
from hub.models import GroupLanguages
from hub.staleness.models import SourceText
from tests.factories.pages import columns, fresh
from tests.staleness.stale import draft, edited, in_draft

from .conftest import BODY, RICH

pytestmark = pytest.mark.django_db

ARABIC = {
    "title": "عنوان",
    "lead": "مقدمة\nطويلة",
    "body.rich:h": "عنوان فرعي",
    "body.rich:p": "<a2>رابط</a2> و<b1>كلمة</b1><br3/>النهاية",
    "body.rich:l1": "أولا",
    "body.rich:l2": "ثانيا & <x>",
    "body.film:title": "فيلم",
    "body.table:caption": "جدول",
    "body.table:column1": "البلد",
    "body.table:row1.cell1": "تونس",
}
# An embed between paragraphs holds no words: it stands in the translation as it is.
AFTER = (
    '<h3 data-block-key="h">عنوان فرعي</h3><p data-block-key="p">'
    '<a href="https://example.org/?a=1&amp;b=2">رابط</a> و<b>كلمة</b><br/>النهاية</p>'
    '<embed alt="Une image" embedtype="image" format="left" id="9"/>'
    '<ul><li data-block-key="l1">أولا</li>'
    '<li data-block-key="l2">ثانيا &amp; &lt;x&gt;</li></ul>'
)


def told(page, language="ar"):
    return {u.key: u.target for u in units(draft(page), language) if u.target}


def planned(returned, user):
    return plan(returned, fresh_or_none(returned.page), user)


def fresh_or_none(pk):
    from hub.models import HubPage

    page = HubPage.objects.filter(pk=pk).first()
    return page and page.specific


def steps(returned, user):
    found = planned(returned, user)
    assert found.refusal == ""
    return {step.key: step for step in found.steps}


def test_a_whole_page(page, out, back, superuser):
    returned = back(out(page), **ARABIC)
    assert {s.outcome for s in steps(returned, superuser).values()} == {Outcome.WRITE}
    report = bring_in(returned, {}, superuser)
    assert (report.written, report.kept, report.refused, report.error) == (
        len(ARABIC),
        [],
        [],
        "",
    )
    assert told(page) == ARABIC
    now = draft(page)
    assert soup(now.body_ar.get_prep_value()[0]["value"]) == soup(AFTER)
    assert now.body_ar.get_prep_value()[1]["value"]["url"] == BODY[1]["value"]["url"]
    assert in_draft(page, "ar") == {}
    assert fresh(page).title_ar is None or fresh(page).title_ar == ""  # not live


def soup(html):
    from bs4 import BeautifulSoup

    return BeautifulSoup(html, "html.parser")


def test_once_more_changes_nothing(page, out, back, superuser):
    returned = back(out(page), **ARABIC)
    bring_in(returned, {}, superuser)
    newest = draft(page).latest_revision_id
    report = bring_in(returned, {}, superuser)
    assert (report.written, report.same) == (0, len(ARABIC))
    assert draft(page).latest_revision_id == newest


def test_other_languages_are_not_touched(translated, out, back, superuser):
    before = draft(translated).serializable_data()
    bring_in(back(out(translated, "en"), title="A title"), {}, superuser)
    after = draft(translated).serializable_data()
    changed = {name for name in after if after[name] != before[name]}
    assert {name for name in changed if name.endswith(("_fr", "_ar", "_es"))} == set()
    assert after["title_en"] == "A title"


def test_the_history_names_it(page, out, back, superuser):
    bring_in(back(out(page), title="عنوان"), {}, superuser)
    entry = PageLogEntry.objects.filter(page=page.pk).latest("pk")
    assert entry.action == "hub.exchange"
    assert entry.data == {"languages": ["ar"], "file": "file", "texts": 1}
    assert entry.content_changed
    assert entry.revision_id == draft(page).latest_revision_id
    assert entry.user == superuser
    assert not ModelLogEntry.objects.exists()


class TestTheHubChangedMeanwhile:
    @pytest.fixture
    def returned(self, translated, out, back):
        data = out(translated)
        edited(translated, title_ar="عنوان المحرر")
        return back(data, title="عنوان المترجم", lead="مقدمة")

    def test_is_asked(self, returned, superuser):
        found = steps(returned, superuser)
        title = found["title"]
        assert title.outcome == Outcome.ASK
        assert (title.mine, title.theirs) == ("عنوان المحرر", "عنوان المترجم")
        assert title.reason == "The hub's text was changed since the file was made."
        assert found["lead"].outcome == Outcome.WRITE
        assert found["body.rich:h"].outcome == Outcome.SAME

    def test_stays_unless_chosen(self, translated, returned, superuser):
        report = bring_in(returned, {}, superuser)
        assert report.written == 1
        assert [each["text"] for each in report.kept] == ["عنوان المترجم"]
        assert draft(translated).title_ar == "عنوان المحرر"
        assert draft(translated).lead_ar == "مقدمة"

    def test_chosen(self, translated, returned, superuser):
        seen = steps(returned, superuser)["title"].seen
        report = bring_in(returned, {"title": seen}, superuser)
        assert (report.written, report.kept) == (2, [])
        assert draft(translated).title_ar == "عنوان المترجم"

    def test_changed_again_after_the_choice(self, translated, returned, superuser):
        seen = steps(returned, superuser)["title"].seen
        edited(translated, title_ar="عنوان آخر")
        report = bring_in(returned, {"title": seen}, superuser)
        assert (report.written, len(report.kept)) == (1, 1)
        assert draft(translated).title_ar == "عنوان آخر"

    def test_kept_though_the_hub_went_back(self, translated, returned, superuser):
        """Who chose the hub's text does not get the file's, whatever has happened."""
        edited(translated, title_ar="ع Un titre")
        report = bring_in(returned, {"title": ""}, superuser)
        assert len(report.kept) == 1
        assert draft(translated).title_ar == "ع Un titre"

    def test_changed_to_the_same(self, translated, returned, superuser):
        edited(translated, title_ar="عنوان المترجم")
        assert steps(returned, superuser)["title"].outcome == Outcome.SAME

    def test_taken_away(self, translated, out, back, superuser):
        data = out(translated)
        edited(translated, lead_ar="")
        step = steps(back(data, lead="مقدمة"), superuser)["lead"]
        assert (step.outcome, step.mine) == (Outcome.ASK, "")
        assert steps(back(data), superuser)["lead"].outcome == Outcome.ASK


class TestTheSourceChangedMeanwhile:
    def changed(self, page, old, new):
        value = RICH.replace(old, new)
        edited(page, body_fr=json.dumps([BODY[0] | {"value": value}, *BODY[1:]]))

    def test_a_translation_of_the_older_text_stays_stale(
        self, page, out, back, superuser
    ):
        returned = back(out(page), **ARABIC)
        edited(page, title_fr="Autre titre")
        step = steps(returned, superuser)["title"]
        assert step.outcome == Outcome.WRITE
        assert step.warnings[0].startswith("The source was changed")
        bring_in(returned, {}, superuser)
        assert in_draft(page, "ar") == {"title": "stale"}
        (unit,) = [u for u in units(draft(page), "ar") if u.state]
        assert (unit.target, unit.before) == ("عنوان", "Un titre")

    def test_one_paragraph_of_a_block(self, page, out, back, superuser):
        returned = back(out(page), **ARABIC)
        self.changed(page, "premier", "le premier")
        bring_in(returned, {}, superuser)
        assert in_draft(page, "ar") == {"body.rich": "stale"}
        stale = [u.key for u in units(draft(page), "ar") if u.state]
        assert stale == ["body.rich:l1"]

    def test_other_paragraphs_are_up_to_date(self, page, out, back, superuser):
        """They were translated from what the source says now."""
        some = {"body.rich:h": "عنوان", "body.rich:l2": "ثانيا"}
        returned = back(out(page), **some)
        self.changed(page, "premier", "le premier")
        bring_in(returned, {}, superuser)
        states = {u.key: u.state for u in units(draft(page), "ar")}
        assert states["body.rich:h"] is None
        assert states["body.rich:l1"] == "missing"

    def test_a_block_that_the_hub_has_translated_anew(
        self, translated, out, back, superuser
    ):
        """Its editor's choice of the file's text makes it stale again."""
        data = out(translated)
        self.changed(translated, "premier", "le premier")
        from hub.desk.writing import write

        now = draft(translated)
        write(now, "ar", {"body.rich:l1": "الأول"})
        now.save_revision()
        assert in_draft(translated, "ar") == {}
        returned = back(data, **{"body.rich:l1": "أولا"})
        seen = steps(returned, superuser)["body.rich:l1"].seen
        bring_in(returned, {"body.rich:l1": seen}, superuser)
        stale = [u.key for u in units(draft(translated), "ar") if u.state]
        assert stale == ["body.rich:l1"]

    def test_a_link_that_changed(self, page, out, back, superuser):
        returned = back(out(page), **ARABIC)
        self.changed(page, "b=2", "b=3")
        step = steps(returned, superuser)["body.rich:p"]
        assert step.outcome == Outcome.REFUSE
        assert step.reason == "The text has no mark <a2> now."
        report = bring_in(returned, {}, superuser)
        assert report.written == len(ARABIC) - 1
        assert [each["text"] for each in report.refused] == [ARABIC["body.rich:p"]]

    def test_a_file_that_has_lost_its_base(self, page, out, back, superuser):
        from hub.exchange.sheets import Base

        returned = back(out(page), title="عنوان")
        for each in returned.answers:
            object.__setattr__(each, "base", Base())
        bring_in(returned, {}, superuser)
        assert draft(page).title_ar == "عنوان"
        assert in_draft(page, "ar")["title"] == "stale"

    def test_what_the_source_said_is_kept(self, page, out):
        SourceText.objects.all().delete()
        out(page)
        assert "Un titre" in SourceText.objects.values_list("text", flat=True)


class TestNewRows:
    """They have no key before they are live."""

    @pytest.fixture
    def page(self, section):
        from articles.models import KeyFigure, PublicationPage
        from tests.factories.pages import added

        made = added(fresh(section), PublicationPage(title_fr="Un"), "fr")
        now = draft(made)
        for label in ("un", "deux"):
            now.key_figures.add(KeyFigure(value_fr="3", label_fr=label))
        now.save_revision()
        return fresh(made)

    @pytest.fixture
    def returned(self, page, out, back):
        texts = {"keyfigure.new1.label": "واحد", "keyfigure.new2.label": "اثنان"}
        return back(out(page), **texts)

    def labels(self, page):
        rows = draft(page).key_figures.all()
        return [(row.label_fr, row.label_ar) for row in rows]

    def test_published_meanwhile(self, page, returned, superuser):
        from hub.publishing.actions import publish_languages

        publish_languages(page, ["fr"])
        report = bring_in(returned, {}, superuser)
        assert (report.written, report.refused) == (2, [])
        assert self.labels(page) == [("un", "واحد"), ("deux", "اثنان")]

    def test_put_in_another_order(self, page, returned, superuser):
        now = draft(page)
        one, two = now.key_figures.all()
        now.key_figures = [two, one]
        now.save_revision()
        bring_in(returned, {}, superuser)
        assert sorted(self.labels(page)) == [("deux", "اثنان"), ("un", "واحد")]

    def test_written_anew(self, page, returned, superuser):
        now = draft(page)
        now.key_figures.all()[0].label_fr = "trois"
        now.save_revision()
        report = bring_in(returned, {}, superuser)
        assert [each["text"] for each in report.refused] == ["واحد"]


class TestConfirming:
    @pytest.fixture
    def stale(self, translated):
        edited(translated, title_fr="Un titre neuf")
        return translated

    def test_what_is_right_as_it_is(self, stale, out, back, superuser):
        returned = back(out(stale), title="ع Un titre")
        assert steps(returned, superuser)["title"].outcome == Outcome.CONFIRM
        report = bring_in(returned, {}, superuser)
        assert (report.written, report.confirmed) == (0, 1)
        assert in_draft(stale, "ar") == {}

    def test_not_if_nobody_says_so(self, stale, out, back, superuser):
        assert steps(back(out(stale)), superuser)["title"].outcome == Outcome.SAME
        bring_in(back(out(stale)), {}, superuser)
        assert in_draft(stale, "ar") == {"title": "stale"}

    def test_not_if_the_source_changed_since(self, translated, out, back, superuser):
        data = out(translated)
        edited(translated, title_fr="Un titre neuf")
        assert steps(back(data), superuser)["title"].outcome == Outcome.SAME
        assert in_draft(translated, "ar") == {"title": "stale"}

    def test_what_is_not_finished_is_asked(self, page, out, back, superuser):
        returned = back(out(page), title="عنوان")
        for each in returned.answers:
            object.__setattr__(each, "is_unfinished", True)
        step = steps(returned, superuser)["title"]
        assert step.outcome == Outcome.ASK
        assert step.reason == "The file says that the text is not finished."
        bring_in(returned, {"title": step.seen}, superuser)
        assert draft(page).title_ar == "عنوان"


class TestTextsThatAreRefused:
    @pytest.mark.parametrize(
        ("key", "text", "reason"),
        [
            ("title", "ع" * 300, "It is too long: 300 characters of at most 255."),
            ("body.rich:p", "<b1>مفتوح", "<b1> is not closed."),
            ("title", "a\x0bb", "It holds a character that cannot be stored."),
        ],
    )
    def test_and_the_others_written(
        self, page, out, back, superuser, key, text, reason
    ):
        returned = back(out(page), **{key: text, "lead": "مقدمة"})
        report = bring_in(returned, {}, superuser)
        assert [(r["text"], r["reason"]) for r in report.refused] == [(text, reason)]
        assert report.written == 1
        assert told(page) == {"lead": "مقدمة"}

    def test_a_text_that_is_gone(self, page, out, back, superuser):
        returned = back(out(page), **ARABIC)
        edited(page, body_fr=json.dumps(BODY[:2]))
        report = bring_in(returned, {}, superuser)
        assert {each["reason"] for each in report.refused} == {
            "The page has no such text any more."
        }
        assert len(report.refused) == 3

    def test_an_empty_one_takes_nothing_away(self, translated, out, back, superuser):
        report = bring_in(back(out(translated), title=" "), {}, superuser)
        assert (report.written, report.refused) == (0, [])
        assert draft(translated).title_ar == "ع Un titre"

    def test_a_mark_left_out_is_told(self, page, out, back, superuser):
        returned = back(out(page), **{"body.rich:p": "كلمة"})
        assert steps(returned, superuser)["body.rich:p"].warnings == (
            "It lacks the source's <b1>, <a2>, <br3>.",
        )


class TestPagesThatAreRefused:
    def refusal(self, returned, user, **values):
        other = type(returned)(**vars(returned) | values)
        found = planned(other, user)
        report = bring_in(other, {}, user)
        assert (report.written, report.error) == (0, found.refusal)
        return found

    @pytest.fixture
    def returned(self, page, out, back):
        return back(out(page), **ARABIC)

    @pytest.mark.parametrize(
        ("values", "reason"),
        [
            ({"page": 99999}, "The hub has no such page: it is of another hub, or"),
            ({"page": 10**17}, "The hub has no such page: it is of another hub, or"),
            ({"identity": "x"}, "The hub has no such page: it is of another hub, or"),
            ({"target": "de"}, "The hub has no such language."),
            ({"target": ""}, "The hub has no such language."),
            ({"target": "fr"}, "It is the language in which the page is written."),
            ({"source": "en"}, "The page is written in Français, the file says"),
        ],
    )
    def test_by_what_the_file_says(self, page, returned, superuser, values, reason):
        assert self.refusal(returned, superuser, **values).refusal.startswith(reason)
        assert told(page) == {}

    def test_a_page_that_somebody_else_has_locked(self, page, returned, superuser):
        other = get_user_model().objects.create_user("other")
        locked = fresh(page)
        locked.locked, locked.locked_by = True, other
        locked.save()
        assert self.refusal(returned, superuser).refusal == "The page is locked."

    def test_nothing_is_told_of_a_page_that_one_may_not_edit(self, page, returned):
        nobody = get_user_model().objects.create_user("nobody")
        found = self.refusal(returned, nobody)
        assert found.refusal == "You may not edit this page in this language."
        assert (found.page, found.steps) == (None, [])
        assert "titre" not in found.title

    @pytest.fixture
    def translator(self, home):
        group = Group.objects.create(name="Arabic")
        GroupPagePermission.objects.create(
            group=group, page=home, permission_type="change"
        )
        GroupLanguages.objects.create(group=group, edit=["ar"], publish=[])
        user = get_user_model().objects.create_user("translator")
        user.groups.add(group)
        return user

    def test_a_translator_of_one_language(self, page, returned, translator):
        report = bring_in(returned, {}, translator)
        assert (report.written, report.error) == (len(ARABIC), "")
        assert told(page) == ARABIC

    def test_not_of_another(self, page, out, back, translator):
        returned = back(out(page, "en"), title="A title")
        found = self.refusal(returned, translator)
        assert found.refusal == "You may not edit this page in this language."

    def test_an_alias(self, page, section, returned, superuser, out, back):
        alias = page.create_alias(parent=fresh(section), update_slug="alias")
        data = back(out(alias))
        found = self.refusal(data, superuser)
        assert found.refusal == "You may not edit this page in this language."

    def test_a_page_that_cannot_be_saved(self, page, returned, superuser):
        """Its draft is broken elsewhere: nothing is written, and it is said."""
        revision = edited(page, lead_fr="autre").latest_revision
        revision.content["date_precision"] = "century"
        revision.save()
        report = bring_in(returned, {}, superuser)
        assert "century" in report.error
        assert report.written == 0
        assert columns(page, "title_ar")["title_ar"] in (None, "")


def test_queries(page, section, out, back, superuser, django_assert_num_queries):
    returned = back(out(page), **ARABIC)
    bring_in(returned, {}, superuser)
    with django_assert_num_queries(12, exact=False):
        planned(returned, superuser)

"""Rows nested in rows: a programme's sessions, and the speakers of each."""

import pytest

from forums.models import ForumEditionPage, ForumSession, SessionSpeaker
from hub.publishing.actions import publish_languages
from tests.factories.forums import (
    draft_programme,
    in_order,
    live_programme,
    make_edition,
    session,
    speaker,
)
from tests.factories.pages import fresh

LIVE = [("ouverture", "", [("un", ""), ("deux", "")]), ("clôture", "", [])]


@pytest.fixture
def edition(home):
    return make_edition(home)


def edited(page):
    """The draft as an editor's form would take it up."""
    return fresh(page).get_latest_revision_as_object()


def label_in_arabic(page):
    """Write every row's Arabic as «ar» and its French."""
    draft = edited(page)
    sessions = list(draft.sessions.all())
    for each in sessions:
        each.title_ar = f"ar {each.title_fr}"
        rows = list(each.speakers.all())
        for row in rows:
            row.role_ar = f"ar {row.role_fr}"
        each.speakers = rows
    draft.sessions = sessions
    draft.save_revision()


def keys(page):
    return [
        (each.pk, [row.pk for row in each.speakers.all()])
        for each in page.sessions.all()
    ]


def publish(page, *languages):
    publish_languages(fresh(page), set(languages))


class TestNewRows:
    def test_published_in_the_source(self, edition):
        draft = edited(edition)
        sessions = list(draft.sessions.all())
        sessions[1].speakers = in_order([speaker("trois")])
        draft.sessions = in_order(
            [sessions[0], session("débat", "quatre", "cinq"), sessions[1]]
        )
        draft.title_en = "Something else"  # so that publishing French is a part
        draft.save_revision()
        publish(edition, "fr")
        assert live_programme(edition, "fr") == [
            ("ouverture", [("un",), ("deux",)]),
            ("débat", [("quatre",), ("cinq",)]),
            ("clôture", [("trois",)]),
        ]
        assert fresh(edition).has_unpublished_changes
        assert keys(edited(edition)) == keys(fresh(edition))
        assert ForumSession.objects.count() == 3
        assert SessionSpeaker.objects.count() == 5

    def test_arabic_later_lands_on_them(self, edition):
        draft = edited(edition)
        draft.title_ar = draft.slug_ar = "منتدى"
        opening, closing = draft.sessions.all()
        debate = session("débat", "quatre", "cinq")
        draft.sessions = in_order([opening, debate, closing])
        draft.title_en = "Something else"
        draft.save_revision()
        publish(edition, "fr")
        label_in_arabic(edition)
        publish(edition, "ar")
        found = live_programme(edition, "fr", "ar")
        assert found == [
            ("ouverture", "ar ouverture", [("un", "ar un"), ("deux", "ar deux")]),
            ("débat", "ar débat", [("quatre", "ar quatre"), ("cinq", "ar cinq")]),
            ("clôture", "ar clôture", []),
        ]
        assert ForumSession.objects.count() == 3
        assert SessionSpeaker.objects.count() == 4

    def test_both_languages_in_one_draft(self, edition):
        """Written in both before either is published, in a row of a row."""
        draft = edited(edition)
        draft.title_ar = draft.slug_ar = "منتدى"
        opening, closing = draft.sessions.all()
        debate = session("débat", "quatre")
        debate.title_ar = "نقاش"
        debate.speakers.all()[0].role_ar = "أربعة"
        draft.sessions = in_order([debate, opening, closing])
        draft.save_revision()
        publish(edition, "fr")
        assert live_programme(edition, "fr", "ar")[0] == (
            "débat",
            "",
            [("quatre", "")],
        )
        publish(edition, "ar")
        assert live_programme(edition, "fr", "ar")[0] == (
            "débat",
            "نقاش",
            [("quatre", "أربعة")],
        )
        assert not fresh(edition).has_unpublished_changes

    def test_before_the_others_while_arabic_alone_is_published(self, edition):
        draft = edited(edition)
        draft.title_ar = draft.slug_ar = "منتدى"
        opening, closing = draft.sessions.all()
        opening.title_ar = "افتتاح"
        opening.speakers = in_order([speaker("zéro"), *opening.speakers.all()])
        opening.speakers.all()[1].role_ar = "واحد"
        draft.sessions = in_order([session("accueil", "hôte"), opening, closing])
        draft.save_revision()
        publish(edition, "ar")
        assert live_programme(edition, "fr", "ar") == [
            ("ouverture", "افتتاح", [("un", "واحد"), ("deux", "")]),
            ("clôture", "", []),
        ]
        assert [title for title, _ in draft_programme(edition, "fr")] == [
            "accueil",
            "ouverture",
            "clôture",
        ]
        publish(edition, "fr")
        assert live_programme(edition, "fr", "ar") == [
            ("accueil", "", [("hôte", "")]),
            ("ouverture", "افتتاح", [("zéro", ""), ("un", "واحد"), ("deux", "")]),
            ("clôture", "", []),
        ]

    def test_in_a_row_whose_parent_is_not_new(self, edition):
        draft = edited(edition)
        draft.title_en = "Something else"
        opening, closing = draft.sessions.all()
        opening.speakers = in_order([*opening.speakers.all(), speaker("trois")])
        draft.sessions = in_order([opening, closing])
        draft.save_revision()
        publish(edition, "fr")
        assert keys(edited(edition)) == keys(fresh(edition))
        publish(edition, "fr")
        assert SessionSpeaker.objects.count() == 3

    def test_of_a_page_never_published(self, home):
        page = make_edition(home)
        parent = page.get_parent()
        new = parent.add_child(
            instance=ForumEditionPage(
                title_fr="Neuf",
                title_en="New",
                slug_en="new",
                live=False,
                sessions=in_order([session("a", "b")]),
            )
        )
        draft = fresh(new)
        draft.sessions = in_order([*draft.sessions.all(), session("c", "d")])
        draft.save_revision()
        publish(new, "fr")
        publish(new, "en")
        assert live_programme(new, "fr") == [("a", [("b",)]), ("c", [("d",)])]
        assert not fresh(new).has_unpublished_changes


class TestChangedRows:
    def test_deleted_and_reordered(self, edition):
        draft = edited(edition)
        opening, closing = draft.sessions.all()
        opening.speakers = in_order([opening.speakers.all()[1]])
        draft.sessions = in_order([closing, opening])
        draft.title_en = "Something else"
        draft.save_revision()
        assert live_programme(edition, "fr", "ar") == LIVE
        publish(edition, "en")
        assert live_programme(edition, "fr", "ar") == LIVE
        publish(edition, "fr")
        assert live_programme(edition, "fr") == [
            ("clôture", []),
            ("ouverture", [("deux",)]),
        ]
        assert not fresh(edition).has_unpublished_changes

    def test_deleted_in_the_draft_and_translated_before(self, edition):
        """Arabic goes to the rows that are live; a deleted one keeps what it has."""
        draft = edited(edition)
        draft.title_ar = draft.slug_ar = "منتدى"
        draft.save_revision()
        label_in_arabic(edition)
        publish(edition, "ar")
        draft = edited(edition)
        opening, _closing = draft.sessions.all()
        opening.title_ar = "افتتاح"
        draft.sessions = in_order([opening])
        draft.save_revision()
        publish(edition, "ar")
        assert live_programme(edition, "ar") == [
            ("افتتاح", [("ar un",), ("ar deux",)]),
            ("ar clôture", []),
        ]
        publish(edition, "fr")
        assert [title for title, _ in live_programme(edition, "ar")] == ["افتتاح"]

    def test_speaker_moved_to_another_session(self, edition):
        draft = edited(edition)
        opening, closing = draft.sessions.all()
        one, two = opening.speakers.all()
        opening.speakers, closing.speakers = in_order([one]), in_order([two])
        draft.sessions = in_order([opening, closing])
        draft.save_revision()
        publish(edition, "fr")
        assert live_programme(edition, "fr") == [
            ("ouverture", [("un",)]),
            ("clôture", [("deux",)]),
        ]

    def test_whole_publication(self, edition):
        """Every language at once is Wagtail's own publish, nested rows too."""
        draft = edited(edition)
        draft.sessions = in_order([*draft.sessions.all(), session("fin", "six")])
        draft.save_revision().publish()
        assert live_programme(edition, "fr")[2] == ("fin", [("six",)])
        assert not fresh(edition).has_unpublished_changes
        draft = edited(edition)
        draft.title_fr = "Encore"
        draft.save_revision().publish()
        assert ForumSession.objects.count() == 3
        assert SessionSpeaker.objects.count() == 3

    def test_copy(self, edition):
        copy = edition.copy(update_attrs={"slug": "copie", "title": "Copie"})
        assert live_programme(copy, "fr", "ar") == LIVE
        assert draft_programme(copy, "fr", "ar") == LIVE
        assert not {key for key, _ in keys(copy)} & {key for key, _ in keys(edition)}
        copied = {row for _, rows in keys(copy) for row in rows}
        assert len(copied) == 2
        assert not copied & {row for _, rows in keys(edition) for row in rows}
        copy.get_latest_revision().publish()
        assert live_programme(copy, "fr", "ar") == LIVE
        assert live_programme(edition, "fr", "ar") == LIVE

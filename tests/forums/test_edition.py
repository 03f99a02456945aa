"""The page of an edition: programme, partners, replays."""

import datetime

import pytest

from forums.models import ForumPartner
from hub.people.models import Organisation
from tests.factories.forums import in_order, session
from tests.factories.pages import fresh

NEXT = datetime.date(2025, 9, 5)


def at(made, day, starts=None, ends=None):
    made.day = day
    made.starts = starts and datetime.time.fromisoformat(starts)
    made.ends = ends and datetime.time.fromisoformat(ends)
    return made


@pytest.fixture
def forum(edition):
    edition.time_zone = "Africa/Tunis"
    edition.sessions = in_order(
        [
            at(session("clôture"), NEXT),
            at(session("deuxième", "modératrice"), NEXT, "14:00", "15:30"),
            at(session("ouverture", "un", "deux"), edition.date, "09:00"),
        ]
    )
    edition.save()
    return fresh(edition)


class TestProgramme:
    def test_by_day_then_time(self, client, forum):
        programme = client.get(forum.get_url_in("fr")).context["programme"]
        assert [(day, [row.title_fr for row in rows]) for day, rows in programme] == [
            (forum.date, ["ouverture"]),
            (NEXT, ["deuxième", "clôture"]),
        ]

    def test_times_are_the_forums_own(self, client, forum):
        html = client.get(forum.get_url_in("fr")).content.decode()
        assert "14:00" in html
        assert "15:30" in html
        assert "(UTC+1)" in html

    def test_speakers_stand_in_their_session(self, client, forum):
        html = client.get(forum.get_url_in("fr")).content.decode()
        order = ["ouverture", "Person of un", "Person of deux", "Person of modératrice"]
        places = [html.index(text) for text in order]
        assert places == sorted(places)

    def test_texts_of_one_language(self, client, forum):
        html = client.get(forum.get_url_in("en")).content.decode()
        assert "Person of modératrice" in html
        assert "(modératrice)" not in html
        assert "ouverture" not in html

    def test_queries_do_not_grow(self, client, forum, django_assert_max_num_queries):
        rows = [at(session(f"s{n}", f"a{n}", f"b{n}"), NEXT) for n in range(8)]
        forum.sessions = in_order(rows)
        forum.save()
        client.get(forum.get_url_in("fr"))
        with django_assert_max_num_queries(12):
            client.get(forum.get_url_in("fr"))


def test_partners_by_kind_and_level(client, edition):
    kinds = [
        ("Zeta", "technical", "supporting"),
        ("Alpha", "technical", "main"),
        ("Mid", "technical", ""),
        ("Bank", "financial", "major"),
    ]
    edition.partners = in_order(
        [
            ForumPartner(
                organisation=Organisation.objects.create(name=name, family="private"),
                kind=kind,
                level=level,
            )
            for name, kind, level in kinds
        ]
    )
    edition.save()
    found = client.get(edition.get_url_in("en")).context["partners_by_kind"]
    assert [[row.organisation.name for row in rows] for _, rows in found] == [
        ["Bank"],
        ["Alpha", "Zeta", "Mid"],
    ]


def test_replays(client, edition):
    html = client.get(edition.get_url_in("fr")).content.decode()
    assert "https://example.org/film" in html
    assert "<iframe" not in html

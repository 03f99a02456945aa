"""An edition of a forum with a programme: rows, and rows nested in them."""

import datetime

from forums.models import (
    ForumCountryPage,
    ForumEditionPage,
    ForumIndexPage,
    ForumSession,
    Replay,
    SessionSpeaker,
)
from hub.people.models import Person
from hub.taxonomy.models import Country, PageCountry

from .pages import added, fresh

DAY = datetime.date(2025, 9, 4)


def make_country_page(home, public="fr") -> ForumCountryPage:
    index = added(home, ForumIndexPage(title_fr="Forums", title_en="Forums"), public)
    country = Country.objects.get(code="TN")
    return added(
        index,
        ForumCountryPage(
            title_fr="Tunisie",
            title_en="Tunisia",
            page_countries=[PageCountry(country=country)],
        ),
        public,
    )


def make_edition(home, public="fr en") -> ForumEditionPage:
    """Two sessions, of which the first has two speakers; one replay."""
    return added(
        make_country_page(home, public),
        ForumEditionPage(
            title_fr="Forum",
            title_en="Forum",
            slug_fr="forum",
            slug_en="forum",
            date=DAY,
            city_fr="Tunis",
            sessions=in_order([session("ouverture", "un", "deux"), session("clôture")]),
            replays=[Replay(title_fr="film", url="https://example.org/film")],
        ),
        public,
    )


def in_order(rows) -> list:
    """Rows numbered as the admin's form numbers them."""
    for number, row in enumerate(rows):
        row.sort_order = number
    return list(rows)


def session(title: str, *roles: str, code="fr") -> ForumSession:
    """A session whose title and speakers' roles are in one language."""
    made = ForumSession(day=DAY, **{f"title_{code}": title})
    made.speakers = in_order([speaker(role, code=code) for role in roles])
    return made


def speaker(role: str, code="fr") -> SessionSpeaker:
    person, _ = Person.objects.get_or_create(name=f"Person of {role}")
    return SessionSpeaker(person=person, **{f"role_{code}": role})


def programme(page, *codes: str) -> list:
    """``[(title in each language…, [(role in each language…), …]), …]`` as it is."""

    def texts(row, name):
        return tuple(getattr(row, f"{name}_{code}") or "" for code in codes)

    return [
        (*texts(each, "title"), [texts(row, "role") for row in each.speakers.all()])
        for each in page.sessions.all()
    ]


def live_programme(page, *codes: str) -> list:
    return programme(fresh(page), *codes)


def draft_programme(page, *codes: str) -> list:
    return programme(fresh(page).get_latest_revision_as_object(), *codes)

"""What the editor's forms of forums refuse, and what they keep."""

import pytest

from forums.models import CallForContributionsPage
from tests.admin.posting import autosave_of, autosaved, saved
from tests.factories.pages import added, fresh
from tests.factories.posted import edit_url, form_data, with_row


def refused(client, page, data):
    """The form as it comes back; nothing is saved."""
    before = page.revisions.count()
    response = client.post(edit_url(page), data | {"action-publish": "action-publish"})
    assert response.status_code == 200
    assert page.revisions.count() == before
    return response.context["form"]


def draft(page):
    return fresh(page).get_latest_revision_as_object()


@pytest.fixture
def data(admin, edition):
    return form_data(admin, edition)


@pytest.fixture
def call(edition):
    page = CallForContributionsPage(title_fr="Appel", title_en="Call")
    return added(edition, page, "fr en")


class TestEdition:
    def test_form_as_it_stands(self, admin, edition, data):
        saved(admin, edit_url(edition), data)
        assert draft(edition).sessions.count() == 2

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("end_date", "2025-09-03"),
            ("end_date", "yesterday"),
            ("date", "2025-02-30"),
            ("time_zone", "Mars/Olympus"),
            ("time_zone", "../../etc/passwd"),
            ("time_zone", ""),
            ("number", "0"),
            ("participants", "-1"),
            ("participants", "99999999999999999999"),
            ("format", "telepathy"),
            ("city_en", "x" * 101),
            ("venue_en", "x" * 256),
        ],
    )
    def test_refuses_at_the_field(self, admin, edition, data, field, value):
        form = refused(admin, edition, data | {field: value})
        assert list(form.errors) == [field]

    def test_a_last_day_needs_a_first(self, admin, edition, data):
        form = refused(admin, edition, data | {"date": "", "end_date": "2025-09-05"})
        assert list(form.errors) == ["date"]

    def test_says_why(self, admin, edition, data):
        form = refused(admin, edition, data | {"end_date": "2025-09-03"})
        assert "must not be before" in str(form.errors["end_date"])

    def test_the_same_day_is_right(self, admin, edition, data):
        saved(admin, edit_url(edition), data | {"end_date": "2025-09-04"})

    @pytest.mark.parametrize(
        ("name", "values", "field"),
        [
            ("sessions", {"day": "2025-09-04", "starts": "11", "ends": "10"}, "ends"),
            ("sessions", {"title_fr": "no day"}, "day"),
            ("replays", {"title_fr": "film", "url": "javascript:alert(1)"}, "url"),
            ("partners", {"kind": "technical", "level": ""}, "organisation"),
        ],
    )
    def test_refuses_a_row(self, admin, edition, data, name, values, field):
        nested = ["speakers"] if name == "sessions" else []
        for key in ("starts", "ends"):
            if key in values:
                values = values | {key: f"{values[key]}:00"}
        form = refused(admin, edition, with_row(data, name, nested, **values))
        assert list(form.formsets[name].errors[-1]) == [field]


class TestCall:
    def test_closes_before_it_opens(self, admin, call):
        dates = {"opens_at": "2026-02-02 10:00", "closes_at": "2026-02-02 09:59"}
        form = refused(admin, call, form_data(admin, call) | dates)
        assert list(form.errors) == ["closes_at"]

    @pytest.mark.parametrize("weight", ["0", "101", "-5", "half", ""])
    def test_weight_of_a_criterion(self, admin, call, weight):
        row = {"label_fr": "Clarté", "weight": weight}
        form = refused(admin, call, with_row(form_data(admin, call), "criteria", **row))
        assert list(form.formsets["criteria"].errors[-1]) == ["weight"]


class TestTwoEditors:
    def test_both_saves_are_kept(self, admin, edition, data):
        saved(admin, edit_url(edition), data | {"city_fr": "Sousse"})
        saved(admin, edit_url(edition), data | {"city_es": "Susa"})
        assert (draft(edition).city_fr, draft(edition).city_es) == ("Sousse", "Susa")
        assert draft(edition).sessions.count() == 2

    def test_autosave_is_told_of_the_other(self, admin, edition, data):
        edition.save_revision()
        data = form_data(admin, edition)
        loaded = autosave_of(fresh(edition).latest_revision)
        saved(admin, edit_url(edition), data | {"city_fr": "Sousse"})
        late = autosaved(admin, edit_url(edition), data | {"city_fr": "Sfax"} | loaded)
        assert "hub-together__conflict" in late.json()["html"]
        assert draft(edition).city_fr == "Sousse"

    def test_a_row_that_the_other_removed(self, admin, edition, data):
        without = data | {"sessions-0-DELETE": "on"}
        publish = {"action-publish": "action-publish", "publish_languages": ["fr"]}
        saved(admin, edit_url(edition), without | publish)
        assert fresh(edition).sessions.count() == 1
        response = admin.post(edit_url(edition), data)
        assert response.status_code in (200, 302)

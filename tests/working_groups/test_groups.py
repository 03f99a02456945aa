"""The page of a working group, and the page that lists the groups."""

import datetime

import pytest

from articles.models import ArticlePage
from hub.people.models import Organisation, Person
from hub.publishing.actions import withdraw_language
from tests.factories.forums import in_order
from tests.factories.pages import added, body, fresh
from tests.factories.posted import edit_url, form_data, with_row
from working_groups.models import (
    Activity,
    Coordinator,
    FamilyDescription,
    Member,
    PageWorkingGroup,
    WorkingGroupIndexPage,
    WorkingGroupPage,
)


@pytest.fixture
def index(home):
    titles = {"title_fr": "Groupes", "title_en": "Groups"}
    return added(home, WorkingGroupIndexPage(**titles), "fr en")


def group(index, name, public="fr en", **fields):
    texts = {f"title_{code}": f"{name} {code}" for code in ("fr", "en")}
    texts |= {f"mission_{code}": "<p>m</p>" for code in ("fr", "en")}
    return added(index, WorkingGroupPage(**texts, **fields), public)


def organisation(name, family="public"):
    return Organisation.objects.create(name=name, family=family)


class TestIndex:
    def test_archived_groups_stand_apart(self, client, index):
        group(index, "Santé")
        group(index, "Ancien", status="archived")
        context = client.get(index.get_url_in("en")).context
        assert [each.title for each in context["groups"]] == ["Santé en"]
        assert [each.title for each in context["archived_groups"]] == ["Ancien en"]
        assert [each.note for each in context["archived_groups"]] == ["Archived"]

    def test_only_groups_public_for_the_reader(self, client, index):
        group(index, "Santé", public="fr")
        assert client.get(index.get_url_in("fr")).context["groups"]
        assert not client.get(index.get_url_in("en")).context["groups"]

    def test_families_and_activities(self, client, index):
        index.families = [FamilyDescription(family="media", text_fr="la presse")]
        index.activities = [Activity(title_fr="Forum", text_fr="rencontre")]
        index.save()
        html = client.get(index.get_url_in("fr")).content.decode()
        assert "la presse" in html
        assert "rencontre" in html
        html = client.get(index.get_url_in("en")).content.decode()
        assert "la presse" not in html


class TestGroup:
    @pytest.fixture
    def health(self, index):
        page = group(index, "Santé")
        page.members = in_order(
            [
                Member(organisation=organisation("Union", "trade_union")),
                Member(
                    organisation=organisation("Ministry"),
                    since=datetime.date(2019, 1, 1),
                    until=datetime.date(2021, 1, 1),
                ),
                Member(organisation=organisation("Agency")),
            ]
        )
        person = Person.objects.create(name="Coordinator")
        page.coordinators = [Coordinator(person=person, role_fr="présidente")]
        page.save()
        return fresh(page)

    def test_members_by_family_in_their_order(self, client, health):
        found = client.get(health.get_url_in("en")).context["members_by_family"]
        assert [
            (str(family), [row.organisation.name for row in rows])
            for family, rows in found
        ] == [("Public actors", ["Ministry", "Agency"]), ("Trade unions", ["Union"])]

    def test_coordinators(self, client, health):
        html = client.get(health.get_url_in("fr")).content.decode()
        assert "présidente" in html
        html = client.get(health.get_url_in("en")).content.decode()
        assert "Coordinator" in html
        assert "présidente" not in html

    def test_lists_what_is_public_for_the_reader(self, client, section, health):
        page = ArticlePage(
            title_fr="Un",
            title_en="One",
            body_fr=body("u"),
            body_en=body("o"),
            page_working_groups=[PageWorkingGroup(working_group=health)],
        )
        article = added(section, page, "fr en")

        def listed(reader):
            context = client.get(health.get_url_in(reader)).context
            assert not context["publications"]
            assert not context["forums"]
            return [each.title for each in context["articles"]]

        assert (listed("fr"), listed("en"), listed("es")) == (["Un"], ["One"], [])
        withdraw_language(article, "en")
        assert (listed("fr"), listed("en")) == (["Un"], [])

    def test_queries(self, client, health, django_assert_max_num_queries):
        names = [f"Organisation {number}" for number in range(20)]
        health.members = in_order([Member(organisation=organisation(n)) for n in names])
        health.save()
        client.get(health.get_url_in("fr"))
        with django_assert_max_num_queries(12):
            client.get(health.get_url_in("fr"))

    def test_a_member_leaves_after_joining(self, admin, health):
        row = {
            "organisation": organisation("Late").pk,
            "since": "2022-01-01",
            "until": "2021-12-31",
        }
        data = with_row(form_data(admin, health), "members", **row)
        form = admin.post(edit_url(health), data).context["form"]
        assert list(form.formsets["members"].errors[-1]) == ["until"]

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from hub.changes import consumers, runner
from hub.changes.consumers import Unavailable, register
from hub.changes.models import Action, ParkedPage
from hub.changes.tasks import follow
from tests.changes.followers import Follower, write
from tests.factories.pages import make_article, make_home, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(client):
    """A function of codenames: somebody with these permissions, logged in."""

    def user(*codenames):
        group = Group.objects.create(name="operators")
        group.permissions.set(
            Permission.objects.filter(codename__in=["access_admin", *codenames])
        )
        made = get_user_model().objects.create_user("operator", password="pw")
        made.groups.add(group)
        profile = UserProfile.get_for_user(made)
        profile.preferred_language = "en"
        profile.save()
        client.force_login(made)
        return client

    return user


@pytest.fixture
def operator(user):
    return user("view_parkedpage", "change_parkedpage")


@pytest.fixture
def article():
    return make_article(make_section(make_home()))


@pytest.fixture
def parked(follower, article):
    follower.failing = {article.pk: ValueError("<broken>")}
    write(article.pk)
    runner.run(follower)
    return ParkedPage.objects.get()


def report(client):
    response = client.get(reverse("hub_changes_report"))
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def retry(client, parked):
    return client.post(reverse("hub_changes_retry", args=[parked.pk]), follow=True)


class TestPermissions:
    def test_nobody(self, client):
        url = reverse("hub_changes_report")
        assert client.get(url).url.startswith(reverse("wagtailadmin_login"))

    def test_an_editor(self, user, parked):
        client = user()
        home = reverse("wagtailadmin_home")
        assert client.get(reverse("hub_changes_report")).url == home
        assert client.get(reverse("hub_changes_report_results")).url == home
        assert retry(client, parked).redirect_chain[0][0] == home
        assert reverse("hub_changes_report") not in client.get(home).content.decode()
        assert ParkedPage.objects.get().attempts == 1

    def test_who_may_see_may_not_try(self, user, parked):
        client = user("view_parkedpage")
        assert "Try again now" not in report(client)
        retry(client, parked)
        assert ParkedPage.objects.get().attempts == 1

    def test_in_the_menu(self, operator):
        home = operator.get(reverse("wagtailadmin_home")).content.decode()
        assert reverse("hub_changes_report") in home

    def test_of_a_group_to_be_ticked(self, admin_client):
        url = reverse("wagtailusers_groups:add")
        html = admin_client.get(url).content.decode().lower()
        assert str(ParkedPage._meta.verbose_name) in html
        assert "fingerprint" not in html


class TestReport:
    def test_empty(self, operator, nobody):
        html = report(operator)
        assert "No page is parked." in html
        assert "Nothing follows the change log." in html

    def test_a_parked_page(self, operator, parked, article):
        html = report(operator)
        assert reverse("wagtailadmin_pages:edit", args=[article.pk]) in html
        assert "<summary>ValueError: &lt;broken&gt;</summary>" in html
        assert "Traceback (most recent call last)" in html
        assert "Try again now" in html

    def test_a_deleted_page(self, operator, parked, article):
        article.delete()
        assert f"A deleted page (number {article.pk})" in report(operator)

    def test_all_pages(self, operator, follower):
        follower.failing = {0: ValueError()}
        write(0, language="", action=Action.EVERYTHING)
        runner.run(follower)
        assert "A change of all pages" in report(operator)

    def test_consumers(self, operator, follower):
        register(remote := Follower(name="remote", network=True))
        write(1, time=timezone.now() - timedelta(hours=3))
        remote.failing = {1: Unavailable("no route to host")}
        runner.run(remote)
        runner.run(follower)
        html = report(operator)
        assert "<td > 3 hours </td>" in html
        assert "<td > worker </td>" in html
        assert "<summary>no route to host</summary>" in html

    def test_starts_over(self, operator, follower):
        runner.attempt(follower, from_zero=True)
        write(1)
        consumers.get("follower").reset = lambda: 1 / 0
        runner.attempt(follower, from_zero=True)
        assert "“follower” starts over in its next run." in report(operator)

    def test_exported(self, operator, parked):
        url = reverse("hub_changes_report") + "?export=csv"
        lines = b"".join(operator.get(url).streaming_content).decode().splitlines()
        assert lines[1].startswith(f"follower,{parked.page_id},1,")

    def test_queries_do_not_grow(
        self, operator, follower, django_assert_max_num_queries
    ):
        follower.failing = {n: ValueError() for n in range(1, 31)}
        write(*range(1, 31))
        runner.run(follower)
        report(operator)
        with django_assert_max_num_queries(30):
            report(operator)


class TestRetry:
    def test_handled(self, operator, parked, follower):
        follower.failing = {}
        response = retry(operator, parked)
        assert "The page was handled" in response.content.decode()
        assert not ParkedPage.objects.exists()

    def test_fails_again(self, operator, parked):
        response = retry(operator, parked)
        assert "it stays parked" in response.content.decode()
        again = ParkedPage.objects.get()
        assert again.attempts == 2
        assert again.next_attempt > timezone.now() + timedelta(minutes=1)

    def test_by_the_worker(self, operator, parked, follower):
        follower.network, follower.failing = True, {}
        response = retry(operator, parked)
        assert "The worker will try the page again now." in response.content.decode()
        assert ParkedPage.objects.exists()
        follow.call("follower")
        assert not ParkedPage.objects.exists()

    def test_of_a_consumer_that_is_gone(self, operator, parked):
        consumers._consumers.clear()
        response = retry(operator, parked)
        assert "“follower” is no longer there." in response.content.decode()

    def test_not_by_a_link(self, operator, parked):
        url = reverse("hub_changes_retry", args=[parked.pk])
        assert operator.get(url).status_code == 405

    def test_with_a_token(self, operator, parked):
        operator.handler.enforce_csrf_checks = True
        assert retry(operator, parked).status_code == 403

    def test_gone_meanwhile(self, operator, parked):
        parked.delete()
        parked.pk = 0
        assert retry(operator, parked).status_code == 404

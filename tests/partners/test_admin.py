"""Partners and their keys in the admin."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry
from wagtail.test.utils.form_data import inline_formset, nested_form_data
from wagtail.users.models import UserProfile

from hub.partners import keys
from hub.partners.models import Key, Partner, PartnerSection, Usage
from tests.partners.conftest import admitted

TEXT = re.compile(r"hub_[0-9a-f]{12}_[0-9a-f]{64}")


@pytest.fixture
def user(client):
    """A function of codenames: somebody with these permissions, logged in."""

    def user(*codenames):
        group = Group.objects.create(name="partners")
        group.permissions.set(
            Permission.objects.filter(codename__in=["access_admin", *codenames])
        )
        made = get_user_model().objects.create_user("somebody", password="pw")
        made.groups.add(group)
        profile = UserProfile.get_for_user(made)
        profile.preferred_language = "en"
        profile.save()
        client.force_login(made)
        return client

    return user


def at(name, *arguments):
    return reverse(f"partners:{name}", args=arguments)


def shown(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def make(client, partner, **data):
    return client.post(at("make_key", partner.pk), data, follow=True)


def form(sections=(), **changed):
    """What the browser sends of the partner's form."""
    rows = nested_form_data({"sections": inline_formset(sections)})
    return {"name": "Example", "email": "it@example.org", **rows, **changed}


class TestList:
    def test_live_keys_and_last_use(self, admin, partner):
        now = timezone.now()
        for ended in ({}, {"revoked_at": now}, {"expires_at": now}):
            made = keys.make(partner, None, None)[0]
            Key.objects.filter(pk=made.pk).update(last_used_at=now, **ended)
        html = shown(admin, at("index"))
        assert re.search(r"it@example\.org </td> <td > 1 </td>", html)
        assert "0 minutes ago" in html or "just now" in html.lower()

    def test_leads_to_the_partners_page(self, admin, partner):
        assert f'href="{at("inspect", partner.pk)}"' in shown(admin, at("index"))

    def test_queries_do_not_grow(self, admin, django_assert_max_num_queries):
        for number in range(15):
            made = Partner.objects.create(name=f"P{number}", email="it@example.org")
            keys.make(made, None, None)
        shown(admin, at("index"))
        with django_assert_max_num_queries(15):
            shown(admin, at("index"))

    def test_in_the_menu(self, admin):
        assert at("index") in admin.get(reverse("wagtailadmin_home")).content.decode()


class TestForm:
    def test_scopes(self, admin, section):
        data = form(
            per_minute="60",
            per_day="1000",
            languages=["fr", "ar"],
            types=["articles.ArticlePage"],
            drafts="on",
            sections=[{"page": str(section.pk)}],
        )
        response = admin.post(at("add"), data)
        partner = Partner.objects.get()
        assert response.url == at("inspect", partner.pk)
        access = admitted(keys.make(partner, None, None)[1])
        assert access.languages == {"fr", "ar"}
        assert access.types == {"articles.ArticlePage"}
        assert access.sections == (section.path,)
        assert access.drafts
        assert "q=60;w=60" in access.headers["RateLimit-Policy"]
        html = shown(admin, at("inspect", partner.pk))
        assert "Français, العربية" in html
        assert "Specialised articles" in html

    def test_unticked_again(self, admin, partner):
        partner.languages = partner.types = ["fr"]
        partner.drafts = True
        partner.save()
        response = admin.post(at("edit", partner.pk), form())
        assert response.url == at("inspect", partner.pk)
        partner.refresh_from_db()
        assert (partner.languages, partner.types, partner.drafts) == ([], [], False)

    @pytest.mark.parametrize(
        "wrong",
        [
            {"name": ""},
            {"email": "nobody"},
            {"languages": ["de"]},
            {"types": ["auth.User"]},
            {"per_minute": "0"},
            {"per_day": "-1"},
            {"per_day": "many"},
            {"sections": [{"page": ""}]},
            {"sections": [{"page": "999999"}]},
        ],
    )
    def test_refused(self, admin, wrong):
        assert admin.post(at("add"), form(**wrong)).status_code == 200
        assert not Partner.objects.exists()

    def test_two_of_one_name(self, admin, partner):
        html = admin.post(at("add"), form()).content.decode()
        assert "already exists" in html


class TestPartnersPage:
    def test_keys(self, admin, superuser, partner):
        first = keys.make(partner, superuser, None)[0]
        keys.revoke(first, superuser)
        second = keys.make(partner, superuser, timezone.now())[0]
        third = keys.make(partner, superuser, None)[0]
        html = shown(admin, at("inspect", partner.pk))
        assert html.index(str(third)) < html.index(str(second)) < html.index(str(first))
        assert "Revoked" in html
        assert "Expired" in html
        assert html.count("by admin") == 4
        assert at("revoke_key", partner.pk, third.pk) in html
        for dead in (first, second):
            assert at("revoke_key", partner.pk, dead.pk) not in html
            assert dead.digest not in html

    def test_without_keys(self, admin, partner):
        html = shown(admin, at("inspect", partner.pk))
        assert "This partner has no key yet." in html
        assert "<svg viewBox" not in html

    def test_usage(self, admin, partner):
        made = keys.make(partner, None, None)[0]
        today = datetime.now(UTC).date()
        Usage.objects.create(key=made, day=today, requests=1200, refused=1)
        Usage.objects.create(
            key=made, day=today - timedelta(days=60), requests=7777, refused=1
        )
        html = shown(admin, at("inspect", partner.pk))
        assert "1200 requests, 1 of them refused" in html
        assert html.count('class="hub-usage__all"') == 30
        assert html.count('class="hub-usage__refused"') == 1
        assert "7777" not in html.replace(",", "")

    def test_a_deleted_section(self, admin, partner, article):
        partner.sections.add(PartnerSection(page=article))
        partner.save()
        article.delete()
        assert "a deleted page" in shown(admin, at("inspect", partner.pk))

    def test_queries(self, admin, partner, django_assert_max_num_queries):
        for _ in range(9):
            keys.revoke(keys.make(partner, None, None)[0], None)
        shown(admin, at("inspect", partner.pk))
        with django_assert_max_num_queries(14):
            shown(admin, at("inspect", partner.pk))


class TestMakeAKey:
    def test_shown_once(self, admin, superuser, partner):
        asked = shown(admin, at("make_key", partner.pk))
        assert not TEXT.search(asked)
        response = make(admin, partner)
        text = TEXT.search(response.content.decode())[0]
        assert response["Cache-Control"].find("no-store") >= 0
        assert admitted(text).key_id == Key.objects.get(made_by=superuser).pk
        for name in ("index", "inspect", "history"):
            arguments = [] if name == "index" else [partner.pk]
            assert not TEXT.search(shown(admin, at(name, *arguments)))

    def test_expires(self, admin, partner):
        day = timezone.localdate() + timedelta(days=1)
        make(admin, partner, expires=day.isoformat())
        expires = timezone.localtime(Key.objects.get().expires_at)
        assert (expires.date(), expires.hour) == (day, 0)

    def test_never(self, admin, partner):
        assert "It never expires." in make(admin, partner, expires="").content.decode()

    @pytest.mark.parametrize(
        "expires", ["2020-01-01", "today", "tomorrow", "10000-1-1"]
    )
    def test_refused(self, admin, partner, expires):
        expires = timezone.localdate().isoformat() if expires == "today" else expires
        assert make(admin, partner, expires=expires).status_code == 200
        assert not Key.objects.exists()

    def test_a_third(self, admin, partner):
        for _ in range(2):
            make(admin, partner)
        html = " ".join(make(admin, partner).content.decode().split())
        assert "Example has two live keys already" in html
        for key in Key.objects.all():
            assert f"hub_{key.public_id}_…" in html
        assert Key.objects.count() == 2

    def test_not_by_a_link(self, admin, partner):
        admin.get(at("make_key", partner.pk) + "?expires=")
        assert not Key.objects.exists()

    def test_of_nobody(self, admin, db):
        assert admin.post(at("make_key", 1)).status_code == 404


class TestRevoke:
    def revoke(self, client, key):
        return client.post(at("revoke_key", key.partner_id, key.pk), follow=True)

    def test_asks_first(self, admin, partner, key):
        row = Key.objects.get()
        html = shown(admin, at("revoke_key", partner.pk, row.pk))
        assert str(row) in html
        assert "It was never used." in html
        assert admitted(key).key_id

    def test_revoked(self, admin, superuser, key):
        html = self.revoke(admin, Key.objects.get()).content.decode()
        assert "is revoked." in html
        assert Key.objects.get().revoked_by == superuser

    def test_twice(self, admin, key):
        row = Key.objects.get()
        self.revoke(admin, row)
        assert "was revoked before." in self.revoke(admin, row).content.decode()

    def test_of_another_partner(self, admin, key):
        other = Partner.objects.create(name="Other", email="it@example.com")
        address = at("revoke_key", other.pk, Key.objects.get().pk)
        assert admin.post(address).status_code == 404
        assert Key.objects.get().revoked_at is None


class TestHistory:
    def test_of_the_partner_and_of_the_site(self, admin, partner):
        make(admin, partner)
        row = Key.objects.get()
        admin.post(at("revoke_key", partner.pk, row.pk))
        for address in (
            at("history", partner.pk),
            reverse("wagtailadmin_reports:site_history"),
        ):
            html = shown(admin, address)
            assert f"Made the key {row}" in html
            assert f"Revoked the key {row}" in html

    def test_outlives_the_partner(self, admin, partner):
        make(admin, partner)
        admin.post(at("delete", partner.pk))
        assert not Key.objects.exists()
        assert ModelLogEntry.objects.filter(action="partners.key_made").exists()


class TestPermissions:
    HOME = "/admin/"

    def test_nobody(self, client, partner, key):
        row = Key.objects.get()
        for address in (
            at("index"),
            at("inspect", partner.pk),
            at("make_key", partner.pk),
            at("revoke_key", partner.pk, row.pk),
        ):
            assert client.post(address).url.startswith(reverse("wagtailadmin_login"))
        assert Key.objects.get().revoked_at is None

    def test_an_editor(self, user, partner, key):
        client, row = user(), Key.objects.get()
        for name, *arguments in (
            ("index",),
            ("inspect", partner.pk),
            ("edit", partner.pk),
            ("make_key", partner.pk),
            ("revoke_key", partner.pk, row.pk),
        ):
            assert client.get(at(name, *arguments)).url == self.HOME
        make(client, partner)
        client.post(at("revoke_key", partner.pk, row.pk))
        assert Key.objects.get().revoked_at is None
        assert at("index") not in client.get(self.HOME).content.decode()

    def test_who_may_look(self, user, partner, key):
        html = shown(user("view_partner"), at("inspect", partner.pk))
        assert "Make a key" not in html
        assert "Revoke" not in html

    def test_who_may_make(self, user, partner, key):
        client = user("view_partner", "add_key")
        assert "A new key" in make(client, partner).content.decode()
        row = Key.objects.last()
        assert client.post(at("revoke_key", partner.pk, row.pk)).url == self.HOME
        assert not Key.objects.exclude(revoked_at=None)

    def test_who_may_revoke(self, user, partner, key):
        client = user("view_partner", "change_key")
        make(client, partner)
        assert Key.objects.count() == 1
        client.post(at("revoke_key", partner.pk, Key.objects.get().pk))
        assert Key.objects.get().revoked_at

    def test_with_a_token(self, admin, partner, key):
        admin.handler.enforce_csrf_checks = True
        assert make(admin, partner).status_code == 403
        address = at("revoke_key", partner.pk, Key.objects.get().pk)
        assert admin.post(address).status_code == 403
        assert Key.objects.get().revoked_at is None

    def test_of_a_group_to_be_ticked(self, admin):
        html = admin.get(reverse("wagtailusers_groups:add")).content.decode().lower()
        assert "partner key" in html

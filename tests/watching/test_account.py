"""The choice in an editor's account."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission

from hub.watching.account import WatchForm
from hub.watching.models import News, Pace, Watch, Watcher

URL = "/admin/account/"


def form(user, **data) -> WatchForm:
    return WatchForm(
        {f"s-{name}": value for name, value in data.items()}, user=user, prefix="s"
    )


class TestForm:
    def test_in_the_account(self, admin, section):
        html = admin.get(reverse("wagtailadmin_account")).content.decode()
        assert 'name="hub_sources-pace"' in html
        assert f'name="hub_sources-section_{section.pk}"' in html

    def test_kept_and_shown_again(self, superuser, section):
        name = f"section_{section.pk}"
        chosen = form(
            superuser, pace="daily", everything=["ar"], **{name: ["fr", "es"]}
        )
        assert chosen.is_valid(), chosen.errors
        chosen.save()
        rows = Watch.objects.values_list("language", "section")
        assert set(rows) == {("ar", None), ("fr", section.pk), ("es", section.pk)}
        again = WatchForm(user=superuser)
        assert again.initial["pace"] == Pace.DAILY
        assert again.fields["everything"].initial == ["ar"]
        assert set(again.fields[name].initial) == {"fr", "es"}

    def test_changed(self, superuser):
        for codes in (["ar"], ["en"]):
            chosen = form(superuser, pace="at-once", everything=codes)
            assert chosen.is_valid()
            chosen.save()
        assert Watcher.objects.count() == 1
        assert list(Watch.objects.values_list("language", flat=True)) == ["en"]

    def test_never_forgets_what_was_to_be_told(self, superuser, section):
        watcher = Watcher.objects.create(user=superuser, pace=Pace.DAILY)
        News.objects.create(watcher=watcher, page=section, language="en", texts=[])
        chosen = form(superuser, pace="never")
        assert chosen.is_valid()
        chosen.save()
        assert not News.objects.exists()

    @pytest.mark.parametrize(
        "data",
        [
            {},
            {"pace": "hourly"},
            {"pace": "daily"},
            {"pace": "daily", "everything": ["de"]},
            {"pace": "daily", "section_0": ["fr"]},
        ],
    )
    def test_refused(self, superuser, section, data):
        assert not form(superuser, **data).is_valid()

    def test_by_post(self, admin, superuser, section):
        page = admin.get(URL)
        data = {
            bound.html_name: bound.value() or ""
            for panels in page.context["panels_by_tab"].values()
            for panel in panels
            for bound in panel.get_form()
            if bound.value() is not True
        }
        data |= {
            "name_email-first_name": "Ada",
            "name_email-last_name": "L.",
            "hub_sources-pace": "at-once",
            "hub_sources-everything": ["ar"],
            f"hub_sources-section_{section.pk}": [],
        }
        answer = admin.post(URL, data)
        assert answer.status_code == 302, [
            panel.get_form().errors
            for panels in answer.context["panels_by_tab"].values()
            for panel in panels
        ]
        assert Watcher.objects.get().pace == Pace.AT_ONCE


class TestWhoIsAsked:
    @pytest.fixture
    def editor(self, django_user_model, client):
        user = django_user_model.objects.create_user("ed", "ed@example.org", "pw")
        user.user_permissions.add(Permission.objects.get(codename="access_admin"))
        client.force_login(user)
        return user

    def test_not_who_edits_no_page(self, client, editor, section):
        assert "hub_sources" not in client.get(URL).content.decode()

    def test_only_sections_with_something_to_edit(self, client, editor, section, home):
        other = home.add_child(instance=type(home)(title_fr="Autre", slug_fr="x"))
        group = Group.objects.create(name="Articles")
        GroupPagePermission.objects.create(
            group=group,
            page=section,
            permission=Permission.objects.get(codename="change_hubpage"),
        )
        editor.groups.add(group)
        html = client.get(URL).content.decode()
        assert f"hub_sources-section_{section.pk}" in html
        assert f"hub_sources-section_{other.pk}" not in html

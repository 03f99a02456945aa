"""Who is told of a source that changed, of what, and how often."""

import datetime
import json

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.db.models import QuerySet
from django_tasks_db.models import DBTaskResult
from wagtail.models import GroupPagePermission

from hub.changes import locks, runner
from hub.changes.models import Change
from hub.models import HubPage
from hub.publishing.actions import publish_languages, withdraw_language
from hub.publishing.models import GroupLanguages
from hub.watching.consumer import SourceConsumer
from hub.watching.mails import LOCK, send_due
from hub.watching.models import News, Pace, Seen, Watch
from tests.factories.pages import body, fresh
from tests.staleness.stale import edited

TODAY = datetime.date(2026, 11, 26)
TOMORROW = TODAY + datetime.timedelta(days=1)


@pytest.fixture
def translator(django_user_model, section):
    """May edit the articles' section alone."""
    user = django_user_model.objects.create_user("samira", "samira@example.org", "pw")
    group = Group.objects.create(name="Articles")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    change = Permission.objects.get(codename="change_hubpage")
    GroupPagePermission.objects.create(group=group, page=section, permission=change)
    user.groups.add(group)
    return user


class TestWhatIsTold:
    def test_the_words_that_changed_and_where(
        self, public, watch, change, superuser, mailoutbox
    ):
        watch(superuser)
        change(public, title_fr="Le nouveau xéno", body_fr=body("autre corps"))
        assert send_due().mails == 1
        [mail] = mailoutbox
        assert mail.to == ["a@example.org"]
        assert mail.subject == "The source has changed: The xeno"
        assert "{+nouveau xéno+}" in mail.body
        assert "{+autre+} corps" in mail.body
        assert "Title" in mail.body
        assert f"/admin/pages/{public.pk}/edit/?work=en.title" in mail.body
        assert f"/admin/pages/{public.pk}/edit/?work=en.body." in mail.body
        assert mail.extra_headers["Auto-Submitted"] == "auto-generated"

    @pytest.mark.parametrize(
        ("ui", "said"), [("fr", "La source a changé"), ("ar", "تغيّر الأصل")]
    )
    def test_in_the_receivers_language(
        self, public, watch, change, superuser, mailoutbox, ui, said
    ):
        watch(superuser, ui=ui)
        change(public, title_fr="Autre")
        send_due()
        assert mailoutbox[0].subject.startswith(said)

    def test_a_block_that_came(self, public, watch, change, superuser, mailoutbox):
        watch(superuser)
        added = {"type": "heading", "value": {"text": "Ajouté"}, "id": "h" * 8}
        change(public, body_fr=json.dumps([*json.loads(body("corps")), added]))
        send_due()
        assert "Ajouté" in mailoutbox[0].body
        assert "Not translated yet." in mailoutbox[0].body
        assert "?work=en.body.hhhhhhhh" in mailoutbox[0].body

    def test_titles_are_no_headers(self, public, watch, change, superuser, mailoutbox):
        watch(superuser, ui="fr")
        change(public, title_fr="a\nBcc: x@example.org")
        assert send_due().mails == 1
        assert "\n" not in mailoutbox[0].subject

    def test_not_of_a_draft(self, public, watch, follow, superuser):
        watch(superuser)
        edited(public, title_fr="Autre")
        follow()
        assert not News.objects.exists()

    def test_not_of_a_translation_that_nobody_reads(
        self, public, watch, change, superuser
    ):
        watch(superuser, "ar")
        change(public, title_fr="Autre")
        assert not News.objects.exists()

    def test_not_of_a_language_that_is_public_for_the_first_time(
        self, public, watch, change, superuser
    ):
        watch(superuser, "ar")
        edited(public, title_ar="كزينو", body_ar=body("نص"))
        change(public, ["ar"], title_fr="Autre")
        assert not News.objects.exists()
        change(public, ["fr"], title_fr="Encore autre")
        assert News.objects.get().language == "ar"

    def test_not_what_was_translated_at_the_same_time(
        self, public, watch, change, superuser
    ):
        watch(superuser)
        change(public, ["fr", "en"], title_fr="Autre", title_en="Another")
        assert not News.objects.exists()

    def test_not_what_was_mended_before_the_mail(
        self, public, watch, change, superuser, mailoutbox
    ):
        watch(superuser)
        change(public, title_fr="Autre", lead_fr="autre chapeau")
        change(public, ["en"], title_en="Another")
        send_due()
        assert "en.lead" in mailoutbox[0].body
        assert "en.title" not in mailoutbox[0].body
        change(public, ["fr"], title_fr="Encore")
        change(public, ["en"], title_en="Again")
        assert send_due().mails == 0
        assert not News.objects.exists()

    def test_not_of_a_page_that_is_gone(
        self, public, watch, change, superuser, mailoutbox
    ):
        watch(superuser)
        change(public, title_fr="Autre")
        withdraw_language(fresh(public), "en")
        assert send_due().mails == 0
        public.delete()
        assert not Seen.objects.filter(page=public.pk).exists()


class TestOnce:
    def test_each_change_once(self, public, watch, change, superuser, mailoutbox):
        watch(superuser)
        change(public, title_fr="Autre")
        assert send_due().mails == 1
        assert send_due().mails == 0
        change(public, lead_fr="Autre chapeau")
        assert send_due().mails == 1
        assert "en.title" not in mailoutbox[1].body
        change(public, title_fr="Encore un autre")
        assert send_due().mails == 1

    def test_a_batch_that_comes_again(self, public, watch, change, superuser):
        watch(superuser)
        change(public, title_fr="Autre")
        look = SourceConsumer()
        look.handle({public.pk: [Change()]})
        runner.attempt(look, from_zero=True)
        assert News.objects.count() == 1

    def test_one_mail_for_two_watches(self, public, watch, change, superuser, section):
        watch(superuser)
        watch(superuser, section=section)
        change(public, title_fr="Autre")
        assert News.objects.count() == 1

    def test_two_pages_in_one_mail(
        self, public, section, watch, change, superuser, mailoutbox
    ):
        watch(superuser)
        change(public, title_fr="Autre")
        change(section, title_fr="Autre section")
        assert send_due().mails == 1
        assert mailoutbox[0].subject == "The sources of 2 translations have changed"


class TestWho:
    def test_who_watches_the_section(self, public, watch, change, translator, section):
        watch(translator, section=section)
        change(public, title_fr="Autre")
        assert send_due().mails == 1

    def test_not_who_watches_another(self, public, watch, change, superuser, home):
        other = home.add_child(instance=type(home)(title_fr="Autre", slug_fr="x"))
        watch(superuser, section=HubPage.objects.get(pk=other.pk))
        change(public, title_fr="Autre")
        assert not News.objects.exists()

    def test_not_what_one_may_not_edit(self, home, watch, change, translator, follow):
        follow()
        watch(translator)
        change(home, hero_title_fr="Autre")
        assert News.objects.exists()
        assert send_due().mails == 0
        assert not News.objects.exists()

    def test_not_a_language_that_one_may_not_edit(
        self, public, watch, change, translator
    ):
        group = translator.groups.get()
        GroupLanguages.objects.create(group=group, edit=["ar"], publish=[])
        watch(translator)
        change(public, title_fr="Autre")
        assert send_due().mails == 0

    @pytest.mark.parametrize("values", [{"is_active": False}, {"email": ""}])
    def test_nobody_who_left(self, public, watch, change, translator, values):
        watch(translator)
        change(public, title_fr="Autre")
        type(translator).objects.filter(pk=translator.pk).update(**values)
        assert send_due().mails == 0
        assert not News.objects.exists()

    def test_nobody_who_wants_none(self, public, watch, change, superuser):
        watch(superuser, pace=Pace.NEVER)
        change(public, title_fr="Autre")
        assert not News.objects.exists()

    def test_a_section_that_is_deleted_is_not_everything(
        self, section, watch, superuser
    ):
        watch(superuser, section=section)
        fresh(section).delete()
        assert not Watch.objects.exists()


class TestDigest:
    def test_once_a_day(self, public, watch, change, superuser, mailoutbox):
        watch(superuser, pace=Pace.DAILY)
        change(public, title_fr="Autre")
        assert not DBTaskResult.objects.filter(task_path__contains="watching").exists()
        change(public, lead_fr="Autre chapeau")
        assert send_due(TODAY).mails == 1
        assert "en.title" in mailoutbox[0].body
        assert "en.lead" in mailoutbox[0].body
        change(public, title_fr="Encore")
        assert send_due(TODAY).mails == 0
        assert send_due(TOMORROW).mails == 1

    def test_the_command_twice(self, public, watch, superuser, mailoutbox, capsys):
        watch(superuser, pace=Pace.DAILY)
        publish_languages(edited(public, title_fr="Autre"), ["fr"])
        call_command("send_digests")  # which follows the log by itself
        call_command("send_digests")
        assert len(mailoutbox) == 1
        assert capsys.readouterr().out == "1 mails sent.\n0 mails sent.\n"

    def test_killed_after_a_mail(
        self, public, watch, change, superuser, translator, mailoutbox, monkeypatch
    ):
        """That one comes again, once, and no other; nothing is lost."""

        class KilledError(BaseException):
            pass

        def die(*args, **kwargs):
            raise KilledError

        for user in (translator, superuser):
            watch(user, pace=Pace.DAILY)
        change(public, title_fr="Autre")
        with monkeypatch.context() as patched, pytest.raises(KilledError):
            patched.setattr(QuerySet, "update", die)  # half of what forgets
            send_due(TODAY)
        assert len(mailoutbox) == 1
        assert send_due(TODAY).mails == 2
        assert send_due(TODAY).mails == 0
        assert send_due(TOMORROW).mails == 0
        told = sorted(mail.to[0] for mail in mailoutbox)
        assert len(told) == 3
        assert set(told) == {superuser.email, translator.email}

    def test_while_another_process_sends(self, public, watch, change, superuser):
        watch(superuser, pace=Pace.DAILY)
        change(public, title_fr="Autre")
        with locks.held(LOCK):
            assert send_due().busy
        assert News.objects.exists()


class Refusing(EmailBackend):
    """A mail server that answers to some mails with an error, or not at all."""

    errors: dict = {}

    def open(self):
        if error := self.errors.get("open"):
            raise error

    def send_messages(self, messages):
        if error := self.errors.get(messages[0].to[0]):
            raise error
        return super().send_messages(messages)


@pytest.fixture
def refusing(settings, monkeypatch):
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    monkeypatch.setattr(
        "django.core.mail.import_string", lambda _path: Refusing, raising=True
    )
    Refusing.errors = {}
    return Refusing.errors


class TestAServerThatFails:
    def test_nothing_is_lost(self, public, watch, change, superuser, refusing):
        watch(superuser)
        refusing["open"] = ConnectionRefusedError("nobody there")
        change(public, title_fr="Autre")
        assert send_due().error == "nobody there"
        with pytest.raises(CommandError, match="nobody there"):
            call_command("send_digests")
        refusing.clear()
        assert send_due().mails == 1

    def test_the_worker_comes_back(self, public, watch, change, superuser, refusing):
        from hub.watching.tasks import send

        watch(superuser)
        refusing["open"] = TimeoutError()
        change(public, title_fr="Autre")
        waiting = DBTaskResult.objects.filter(task_path="hub.watching.tasks.send")
        assert waiting.count() == 1
        waiting.delete()
        send.call()
        assert waiting.count() == 1
        refusing.clear()
        waiting.delete()
        send.call()
        assert not waiting.exists()
        assert not News.objects.exists()

    def test_one_refused_address_blocks_nobody(
        self, public, watch, change, superuser, translator, refusing, mailoutbox
    ):
        from smtplib import SMTPRecipientsRefused

        watch(superuser)
        watch(translator)
        refusing["a@example.org"] = SMTPRecipientsRefused({})
        change(public, title_fr="Autre")
        sent = send_due()
        assert (sent.mails, sent.error) == (1, "")
        assert [mail.to for mail in mailoutbox] == [["samira@example.org"]]
        assert News.objects.get().watcher.user == superuser


class TestCost:
    def test_two_queries_where_nothing_is_stale(
        self, public, follow, django_assert_num_queries
    ):
        with django_assert_num_queries(2 + 2):  # in a savepoint
            SourceConsumer().handle({public.pk: [Change()], 10**9: [Change()]})

    def test_what_only_moved_is_not_looked_at(self, public, django_assert_num_queries):
        with django_assert_num_queries(0):
            SourceConsumer().handle({public.pk: [Change(moved=True)]})

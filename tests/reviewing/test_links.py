"""Preview links: who makes them, what they show, and when they end."""

import json

import pytest
from django.contrib.auth.models import Group, Permission
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, PageLogEntry, PageViewRestriction

from articles.models import ArticlePage
from hub.publishing.models import GroupLanguages
from hub.reviewing import links
from hub.reviewing.models import ReviewLink
from tests.factories.pages import added, fresh
from tests.staleness.stale import edited


@pytest.fixture
def editor(django_user_model, section):
    """May edit the articles' section."""
    user = django_user_model.objects.create_user("samira", "samira@example.org", "pw")
    group = Group.objects.create(name="Articles")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    change = Permission.objects.get(codename="change_hubpage")
    GroupPagePermission.objects.create(group=group, page=section, permission=change)
    user.groups.add(group)
    return user


@pytest.fixture
def draft(article):
    return edited(article, title_ar="كزينو جديد", title_fr="Titre du brouillon")


@pytest.fixture
def link(draft, editor):
    """``(link, address)`` of the Arabic draft."""
    made, token = links.make(fresh(draft), "ar", editor, 7)
    return made, f"/review/{token}/"


def visit(address, **headers):
    """As somebody without an account."""
    return Client().get(address, headers=headers)


class TestWhatIsShown:
    def test_the_newest_draft_in_its_language(self, link, draft):
        answer = visit(link[1])
        html = answer.content.decode()
        assert answer.status_code == 200
        assert "كزينو جديد" in html
        assert '<html lang="ar" dir="rtl"' in html
        assert "Titre du brouillon" not in html
        edited(draft, title_ar="كزينو أجدد")
        assert "كزينو أجدد" in visit(link[1]).content.decode()
        assert "كزينو" not in visit(f"/ar/{draft.slug_fr}/").content.decode()

    @pytest.mark.parametrize(
        ("accepted", "said"),
        [("en", "This is a draft."), ("fr", "Ceci est un brouillon."), ("ar", "مسودة")],
    )
    def test_the_notice_in_the_visitors_language(self, link, accepted, said):
        html = visit(link[1], accept_language=accepted).content.decode()
        notice = html.partition('role="note"')[2].partition("</div>")[0]
        assert said in notice
        assert f'lang="{accepted}"' in notice
        assert str(link[0].expires_at.year) in notice

    def test_nobody_else_sees_the_notice(self, article, admin):
        html = admin.get(article.get_url_in("fr")).content.decode()
        assert 'role="note"' not in html
        assert "noindex" not in html

    def test_not_kept_not_indexed_not_referred(self, link):
        for answer in (visit(link[1]), visit("/review/x/")):
            assert "no-store" in answer.headers["Cache-Control"]
            assert "noindex" in answer.headers["X-Robots-Tag"]
            assert answer.headers["Referrer-Policy"] == "no-referrer"
            assert '<meta name="robots" content="noindex' in answer.content.decode()
        assert "Content-Security-Policy" in visit(link[1]).headers
        assert "data-read" not in visit(link[1]).content.decode()

    def test_the_page_does_not_know_the_address(self, link):
        token = link[1].split("/")[2]
        assert token not in visit(link[1]).content.decode()

    def test_a_page_that_was_never_published(self, section, editor):
        page = added(fresh(section), ArticlePage(title_fr="Tout neuf"))
        _link, token = links.make(page, "fr", editor, 1)
        html = visit(f"/review/{token}/").content.decode()
        assert "Tout neuf" in html

    def test_a_private_page(self, link, draft, home):
        PageViewRestriction.objects.create(page=fresh(draft), restriction_type="login")
        assert "كزينو جديد" in visit(link[1]).content.decode()

    def test_not_what_is_private_above_it(self, link, section):
        PageViewRestriction.objects.create(
            page=fresh(section), restriction_type="login"
        )
        html = visit(link[1]).content.decode()
        assert "كزينو جديد" in html
        assert section.title_ar not in html

    def test_no_draft_of_another_page(self, draft, section, editor):
        other = added(fresh(section), ArticlePage(title_fr="Secret", slug_fr="secret"))
        shown = [
            {"type": "pages", "value": {"pages": [other.pk]}, "id": "a"},
            {
                "type": "paragraph",
                "value": f'<p><a linktype="page" id="{other.pk}">lien</a></p>',
                "id": "b",
            },
        ]
        edited(draft, body_fr=json.dumps(shown))
        _link, token = links.make(fresh(draft), "fr", editor, 1)
        html = visit(f"/review/{token}/").content.decode()
        assert "lien" in html
        assert "ecret" not in html

    def test_every_type_of_page(self, superuser, db):
        from tests.factories.every_type import make_every_type

        for page in make_every_type({"fr": "français"}, {}):
            _link, token = links.make(page, "fr", superuser, 1)
            answer = visit(f"/review/{token}/")
            assert answer.status_code == 200, page
            assert 'role="note"' in answer.content.decode(), page


class TestWhenItEnds:
    def ended(self, address, status=410):
        answer = visit(address, accept_language="fr")
        html = answer.content.decode()
        assert answer.status_code == status
        assert "Cet aperçu n’est pas disponible" in html
        assert '<html lang="fr"' in html
        assert "كزينو" not in html

    def test_withdrawn(self, link, editor):
        assert links.withdraw(link[0], editor)
        self.ended(link[1])
        assert not links.withdraw(link[0], editor)

    def test_after_its_days(self, link):
        ReviewLink.objects.update(expires_at=timezone.now())
        self.ended(link[1])

    def test_its_maker_is_deactivated(self, link, editor):
        editor.is_active = False
        editor.save()
        self.ended(link[1])

    def test_its_maker_may_no_longer_edit(self, link, editor):
        editor.groups.clear()
        self.ended(link[1])

    def test_its_maker_is_held_to_another_language(self, link, editor):
        GroupLanguages.objects.create(
            group=editor.groups.get(), edit=["en"], publish=[]
        )
        self.ended(link[1])

    def test_its_maker_is_deleted(self, link, editor):
        editor.delete()
        self.ended(link[1], 404)

    def test_its_page_is_deleted(self, link, draft):
        fresh(draft).delete()
        self.ended(link[1], 404)


class TestTokens:
    def test_nothing_kept_opens_it(self, link):
        row, address = link
        token = address.split("/")[2]
        _pk, secret = signing.loads(token, salt=links.SALT)
        kept = [str(value) for value in ReviewLink.objects.values_list().get()]
        assert len(secret) == 64
        assert not any(secret in value or token in value for value in kept)
        forged = signing.dumps([row.pk, row.digest], salt=links.SALT)
        assert visit(f"/review/{forged}/").status_code == 404

    @pytest.mark.parametrize(
        "token", ["x", "a:b:c", "é", "%00", "%0a", "..%2f..", "x" * 5000]
    )
    def test_what_is_none(self, db, token, django_assert_max_num_queries):
        with django_assert_max_num_queries(8):  # of the page that says so
            answer = visit(f"/review/{token}/")
        assert answer.status_code == 404

    def test_of_another_signer(self, link):
        token = link[1].split("/")[2]
        value = signing.loads(token, salt=links.SALT)
        assert visit(f"/review/{signing.dumps(value)}/").status_code == 404
        assert visit(f"/review/{token[:-1]}/").status_code == 404

    def test_only_to_be_read(self, link):
        client = Client()
        assert client.post(link[1]).status_code == 405
        assert client.head(link[1]).status_code == 200


class TestAdmin:
    def url(self, page, language="ar"):
        return reverse("hub_review", args=[page.pk, language])

    def test_from_the_editor(self, client, editor, draft):
        client.force_login(editor)
        html = client.get(f"/admin/pages/{draft.pk}/edit/").content.decode()
        assert self.url(draft) in html
        assert self.url(draft, "es") not in html  # nothing is written in it

    def test_made_and_shown_once(self, client, editor, draft):
        client.force_login(editor)
        assert "no-store" in client.get(self.url(draft)).headers["Cache-Control"]
        html = client.post(self.url(draft), {"days": "3"}).content.decode()
        address = html.partition('class="hub-key" dir="ltr">')[2].partition("<")[0]
        assert address.startswith("http://testserver/review/")
        assert visit(address.removeprefix("http://testserver")).status_code == 200
        made = ReviewLink.objects.get()
        assert (made.made_by, made.language) == (editor, "ar")
        assert (made.expires_at - made.made_at).days in (2, 3)
        html = client.get(self.url(draft)).content.decode()
        assert address not in html
        assert "samira" in html
        entry = PageLogEntry.objects.get(action="hub.review_made")
        assert entry.message.endswith("العربية")

    @pytest.mark.parametrize("days", ["", "0", "-1", "91", "x", "1e3"])
    def test_refused(self, client, editor, draft, days):
        client.force_login(editor)
        answer = client.post(self.url(draft), {"days": days})
        assert answer.context["form"].errors
        assert not ReviewLink.objects.exists()

    def test_withdrawn_by_whoever_may_edit(self, link, admin):
        url = reverse("hub_review_withdraw", args=[link[0].pk])
        assert admin.get(url).status_code == 405
        for _again in range(2):
            answer = admin.post(url)
            assert answer.url == self.url(link[0].page)
        assert visit(link[1]).status_code == 410
        assert PageLogEntry.objects.filter(action="hub.review_withdrawn").count() == 1

    def test_nobody_else(self, client, link, editor, django_user_model, home):
        page, withdraw = (
            self.url(link[0].page),
            reverse("hub_review_withdraw", args=[link[0].pk]),
        )
        assert "login" in Client().get(page).url
        assert "login" in Client().post(withdraw).url
        client.force_login(editor)
        assert client.get(self.url(home)).status_code == 302
        GroupLanguages.objects.create(
            group=editor.groups.get(), edit=["en"], publish=[]
        )
        assert client.get(page).status_code == 302
        assert client.post(page, {"days": 1}).status_code == 302
        assert client.post(withdraw).status_code == 302
        assert client.get(self.url(link[0].page, "en")).status_code == 200
        assert ReviewLink.objects.get().withdrawn_at is None

    def test_no_such_page_or_language(self, admin, article):
        assert admin.get(self.url(article, "de")).status_code == 404
        article.pk = 10**9
        assert admin.get(self.url(article)).status_code == 404
        root = fresh(article.__class__.objects.model.get_first_root_node())
        assert admin.get(self.url(root)).status_code == 404

    def test_queries_do_not_grow(
        self, admin, editor, draft, link, django_assert_num_queries
    ):
        admin.get(self.url(draft))
        with django_assert_num_queries(60, exact=False) as before:
            admin.get(self.url(draft))
        for _each in range(5):
            links.make(fresh(draft), "ar", editor, 1)
        with django_assert_num_queries(60, exact=False) as after:
            admin.get(self.url(draft))
        assert len(after) == len(before)

    def test_code_asks_too(self, draft, django_user_model):
        nobody = django_user_model.objects.create_user("x", "x@example.org", "pw")
        with pytest.raises(PermissionDenied):
            links.make(fresh(draft), "ar", nobody, 1)

"""What is hidden is, in every answer of the API and the site, as if it never was.

Each way of hiding is tried with each address of the table (``leaks.py``): right after
the change, with stored documents and index as they were, and when all that follows the
change log has run.
"""

import datetime
import json
from collections import namedtuple

import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.db import transaction
from django.test import Client, TestCase, override_settings
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from articles.models import ArticlePage, RelatedPage
from hub.api import sites, urls
from hub.changes import runner
from hub.languages import CODES
from hub.models import HubPage
from hub.partners import keys
from hub.partners.models import Partner, PartnerSection
from hub.publishing.actions import publish_languages, withdraw_language
from tests.api import leaks
from tests.api.leaks import BEGUN, MARK, NEAR, SITES, WORD
from tests.factories.pages import BLOCK_ID, added, fresh, make_home
from working_groups.models import PageWorkingGroup, WorkingGroupPage

pytestmark = pytest.mark.django_db
SECRET = f"{WORD} {MARK}"
SLUG = f"{WORD}-{MARK}"
# Different at each time: when, and how well a page matches among all that are indexed.
FLEETING = {"score", "cursor", "time"}

Answer = namedtuple("Answer", "status location etag body")


# --- The ways of hiding -------------------------------------------------------------


def restrict(world):
    PageViewRestriction.objects.create(page=world.hidden, restriction_type="login")


def restrict_by_password(world):
    PageViewRestriction.objects.create(
        page=world.hidden, restriction_type="password", password="pw"
    )


def restrict_above(world):
    PageViewRestriction.objects.create(page=world.above, restriction_type="login")


def move_below_a_private_page(world):
    world.hidden.move(world.private, pos="last-child")


def unpublish(world):
    world.hidden.unpublish()


def expire(world):
    past = timezone.now() - datetime.timedelta(minutes=1)
    HubPage.objects.filter(pk=world.pk).update(expire_at=past)
    call_command("publish_scheduled")


def delete(world):
    world.hidden.delete()


def delete_by_queryset(world):
    HubPage.objects.filter(pk=world.pk).delete()


def delete_above(world):
    world.above.delete()


def withdraw(world):
    for code in CODES:
        withdraw_language(world.hidden, code)


def leave_as_draft(world):
    world.hidden.save_revision()


def schedule(world):
    world.hidden.go_live_at = timezone.now() + datetime.timedelta(days=1)
    publish_languages(world.hidden.save_revision(), CODES)


def leave_a_draft_of_a_public_page(world):
    page = fresh(world.visible)
    page.title_fr = page.lead_en = page.seo_title_fr = SECRET
    page.slug_fr = SLUG
    page.save_revision()


PUBLIC_BEFORE = (
    restrict,
    restrict_by_password,
    restrict_above,
    move_below_a_private_page,
    unpublish,
    expire,
    delete,
    delete_by_queryset,
    delete_above,
    withdraw,
)
NEVER_PUBLIC = (leave_as_draft, schedule, leave_a_draft_of_a_public_page)


# --- What there is ------------------------------------------------------------------


class World:
    """A page that shows another in all ways; that one is not public yet, and says
    nothing."""

    def __init__(self):
        self.home = make_home()
        self.above = self.home.add_child(
            instance=ArticlePage(title="above", slug="above")
        )
        self.private = self.home.add_child(
            instance=ArticlePage(title="private", slug="private")
        )
        PageViewRestriction.objects.create(page=self.private, restriction_type="login")
        stub = WorkingGroupPage(title="stub", slug="old")
        self.hidden = fresh(self.above.add_child(instance=stub))
        self.pk = self.hidden.pk
        item = {"type": "item", "value": self.pk, "id": BLOCK_ID}
        link = f'<a linktype="page" id="{self.pk}">link</a>'
        body = json.dumps(
            [
                {"type": "paragraph", "value": f"<p>{link}</p>", "id": BLOCK_ID},
                {"type": "pages", "value": {"pages": [item]}, "id": BLOCK_ID},
            ]
        )
        visible = ArticlePage(
            title_fr="Visible",
            title_en="Visible",
            slug_fr="visible",
            body_fr=body,
            body_en=body,
            related=[RelatedPage(target=self.hidden.hubpage_ptr)],
            page_working_groups=[PageWorkingGroup(working_group=self.hidden)],
        )
        self.visible = added(self.home, visible, "fr en")
        self.redirect = Redirect.objects.create(
            old_path=f"/{SLUG}", redirect_page=self.hidden
        )

    def write(self, slug=SLUG):
        """What nobody may see."""
        page = self.hidden = fresh(self.hidden)
        for code in CODES:
            for name in ("title", "lead", "seo_title", "search_description", "credit"):
                setattr(page, f"{name}_{code}", SECRET)
            for name in ("mission", "focus"):
                setattr(page, f"{name}_{code}", f"<p>{SECRET}</p>")
            setattr(page, f"slug_{code}", slug)

    def publish(self, languages=CODES):
        for slug in ("old", SLUG):
            self.write(slug)
            publish_languages(self.hidden.save_revision(), languages)
        self.hidden = fresh(self.hidden)
        follow()

    def asked(self):
        return leaks.addresses(
            {
                "pk": self.pk,
                "path": f"above/{SLUG}",
                "old": "above/old",
                "slug": SLUG,
                "title": SECRET,
                "word": WORD,
                "near": NEAR,
                "begun": BEGUN,
                "redirect": self.redirect.pk,
                "image": 1,
                "document": 1,
            }
        )


def follow():
    """What happens right after a commit, which these tests never come to."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        runner.run_inline()


def answers(asked, **headers):
    """By address."""
    client = Client(headers=headers)
    return {path: answer(client, path) for paths in asked.values() for path in paths}


def answer(client, path):
    response = client.get(path)
    content = response.getvalue() if response.streaming else response.content
    return Answer(
        response.status_code,
        response.headers.get("Location", ""),
        response.headers.get("ETag", ""),
        content.decode(),
    )


def forget():
    """What a rollback does not undo."""
    for cache in caches.all():
        cache.clear()
    sites._known.clear()


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    with (
        django_db_blocker.unblock(),
        override_settings(HUB_API_RATE_ANONYMOUS="off"),
        transaction.atomic(),
    ):
        forget()
        world = World()
        follow()
        world.never = answers(world.asked())
        yield world
        transaction.set_rollback(True)
    forget()


@pytest.fixture(scope="module", params=[*PUBLIC_BEFORE, *NEVER_PUBLIC])
def hidden(request, world):
    """The answers right after a page was hidden, and when all have followed."""
    hide = request.param
    with transaction.atomic():
        forget()
        if hide in PUBLIC_BEFORE:
            world.publish()
            answers({SITES: leaks.REMEMBERED})
        else:
            world.write()
        with TestCase.captureOnCommitCallbacks() as after_commit:
            hide(world)
        at_once = answers(world.asked())
        for act in after_commit:
            act()
        follow()
        later = answers(world.asked())
        transaction.set_rollback(True)
    world.hidden = fresh(world.hidden)
    return at_once, later


def words(answer, path):
    """What an answer says, without the address that it may repeat."""
    return (answer.body + answer.location).replace(path, "")


def lasting(answer):
    """An answer to be compared with one of another time."""
    try:
        lines = [json.loads(line) for line in answer.body.splitlines()]
    except ValueError:
        return answer
    return answer._replace(body=[without_fleeting(line) for line in lines], etag="")


def without_fleeting(value):
    if isinstance(value, list):
        return [without_fleeting(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        name: without_fleeting(each)
        for name, each in value.items()
        if name not in FLEETING
    }


# --- Beyond a key's scope -----------------------------------------------------------


def key_for_another_type(world):
    return {"types": ["articles.ArticlePage"]}, CODES


def key_for_another_section(world):
    return {"sections": [world.visible]}, CODES


def key_for_another_language(world):
    return {"languages": ["en", "es"]}, ["fr", "ar"]


SCOPES = (key_for_another_type, key_for_another_section, key_for_another_language)


@pytest.fixture(scope="module", params=SCOPES)
def beyond(request, world):
    """The answers to a key before a page beyond its scope is public, and when it is."""
    with transaction.atomic(), override_settings(HUB_API_RATE_PARTNER="off"):
        forget()
        scope, languages = request.param(world)
        sections = scope.pop("sections", ())
        partner = Partner.objects.create(name="Example", **scope)
        for page in sections:
            PartnerSection.objects.create(partner=partner, page_id=page.pk)
        key = keys.make(partner, None, None)[1]
        asked = {route: world.asked()[route] for route in leaks.ASKED}
        before = answers(asked, Authorization=f"Bearer {key}")
        world.publish(languages)
        after = answers(asked, Authorization=f"Bearer {key}")
        transaction.set_rollback(True)
    world.hidden = fresh(world.hidden)
    return before, after


@pytest.mark.parametrize("route", leaks.ASKED)
def test_beyond_a_keys_scope(world, beyond, route):
    """It is not given out, though pages within the scope may name and link to it."""
    before, after = beyond
    for path in world.asked()[route]:
        found = after[path]
        assert world.pk not in given(found), path
        if route.startswith("redirects"):
            check_same(found, before[path], path)


def given(found):
    """The ids of what an answer gives out; a tombstone gives out nothing."""
    if found.status != 200 or not found.body.startswith("{"):
        return set()
    lines = [json.loads(line) for line in found.body.splitlines()]
    items = [item for line in lines for item in line.get("items", [line])]
    return {
        item.get("id") or (item.get("page") or {}).get("id")
        for item in items
        if item.get("action") != "withdrawn"
    }


# --- One language of several --------------------------------------------------------


def test_withdrawn_in_one_language(world):
    """It stays public in English, and says nothing of the French there."""
    with transaction.atomic():
        forget()
        world.publish(["fr", "en"])
        page = fresh(world.hidden)
        for name in ("title", "lead", "seo_title", "search_description", "credit"):
            setattr(page, f"{name}_en", "known")
        page.mission_en = page.focus_en = "<p>known</p>"
        page.slug_en = "known"
        publish_languages(page.save_revision(), ["en"])
        follow()
        withdraw_language(page, "fr")
        asked = {route: world.asked()[route] for route in leaks.ASKED}
        at_once = answers(asked)
        follow()
        later = answers(asked)
        by_slug = f"/api/v2/pages/?locale=fr&fallback=page&slug={SLUG}"
        assert json.loads(answer(Client(), by_slug).body)["items"] == []
        transaction.set_rollback(True)
    world.hidden = fresh(world.hidden)
    for found in (at_once, later):
        for path, told in found.items():
            if "/redirects/" in path:  # to the English page, by an editor's own words
                continue
            assert MARK not in words(told, path), path


# --- Tests --------------------------------------------------------------------------


def test_every_address_of_the_api_has_a_row():
    assert sorted(leaks.ASKED) == sorted(leaks.routes(urls.urlpatterns))


def test_what_is_public_is_found(world):
    """Else what follows would prove nothing."""
    with transaction.atomic():
        forget()
        world.publish()
        found = answers(world.asked())
        transaction.set_rollback(True)
    world.hidden = fresh(world.hidden)
    silent = {
        route
        for route, paths in world.asked().items()
        if all(lasting(found[path]) == lasting(world.never[path]) for path in paths)
    }
    assert silent == leaks.SILENT


@pytest.mark.parametrize("route", [*leaks.ASKED, SITES])
def test_hidden(world, hidden, route):
    at_once, later = hidden
    for path in world.asked()[route]:
        check_silent(at_once[path], path, world.pk)
        check_silent(later[path], path, world.pk)
        if route == "changes/":
            check_tombstones(at_once[path], world.pk)
            check_tombstones(later[path], world.pk)
        elif route != SITES:
            check_same(later[path], world.never[path], path)
            # How others are found by it, the index forgets a moment later.
            if not leaks.asks_index(path):
                check_same(at_once[path], world.never[path], path)


def check_silent(found, path, page_id):
    said = words(found, path)
    assert MARK not in said, path
    assert f'"id":{page_id},' not in said or "/changes/" in path, path
    if WORD not in path:
        assert WORD not in said, path


def check_same(found, never, path):
    assert lasting(found) == lasting(never), path
    if not leaks.asks_index(path):
        assert found.etag == never.etag, path


def check_tombstones(found, page_id):
    """A change tells no more than that a page which was public is so no longer."""
    for item in json.loads(found.body).get("items", ()):
        if item["id"] == page_id:
            assert item["action"] == "withdrawn"
            assert item["url"] is item["detail_url"] is item["etag"] is None
            assert "document" not in item

"""What editors do all day, at random, and at the same time."""

import random
from collections import Counter

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import DatabaseError, connection, transaction
from treebeard.exceptions import InvalidMoveToDescendant
from wagtail.models import PageViewRestriction

from articles.models import ArticleIndexPage, ArticlePage
from hub.languages import CODES
from hub.models import HubPage
from hub.publishing.actions import publish_languages, withdraw_language

# Somebody else was first: the page is gone, its place or its address taken; a
# restriction is gone (Wagtail's IndexError), or where a page is moved to (treebeard's
# AttributeError).
LOST = (
    ObjectDoesNotExist,
    ValidationError,
    DatabaseError,
    InvalidMoveToDescendant,
    IndexError,
    AttributeError,
)
MOST = 60  # pages of the site, about


class Writer:
    """Does one thing after another; ``done`` counts what, by name."""

    def __init__(self, seed: str, root_id: int) -> None:
        self.random = random.Random(seed)
        self.root_id = root_id
        self.done: Counter[str] = Counter()

    def work(self, times: int) -> None:
        try:
            for _ in range(times):
                self.do_something()
        finally:
            connection.close()

    def do_something(self) -> None:
        actions = [self.publish, self.publish, self.edit, self.withdraw]
        actions += [self.unpublish, self.move, self.hide, self.delete]
        below = HubPage.objects.filter(depth__gt=3).count()
        action = self.create if below < MOST / 2 else self.random.choice(actions)
        try:
            with transaction.atomic():
                action()
        except LOST:
            self.done["lost"] += 1
        else:
            self.done[action.__name__] += 1

    # --- what is done -----------------------------------------------------------

    def create(self) -> None:
        number = self.random.randrange(10**9)
        texts = {
            f"{name}_{code}": f"{name} {code} {number}"
            for name in ("title", "lead")
            for code in CODES
        }
        page = self.section().add_child(
            instance=self.random.choice([ArticlePage, ArticleIndexPage])(**texts)
        )
        publish_languages(page, self.languages())

    def publish(self) -> None:
        publish_languages(self.page(), self.languages())

    def edit(self) -> None:
        page = self.page()
        page.title_fr = f"titre {self.random.randrange(10**9)}"
        page.lead_ar = f"مقدمة {self.random.randrange(10**9)}"
        page.save_revision()
        publish_languages(page, self.languages())

    def withdraw(self) -> None:
        withdraw_language(self.page(), self.random.choice(CODES))

    def unpublish(self) -> None:
        self.page().unpublish()

    def move(self) -> None:
        self.page().move(self.section(), pos="last-child")

    def hide(self) -> None:
        """Make a page private, or all private ones public again."""
        if self.random.random() < 0.5:
            PageViewRestriction.objects.create(
                page=self.page(), restriction_type=PageViewRestriction.LOGIN
            )
        else:
            for restriction in PageViewRestriction.objects.all():
                restriction.delete()

    def delete(self) -> None:
        self.page().delete()

    # --- on what ----------------------------------------------------------------

    def page(self) -> HubPage:
        ids = HubPage.objects.filter(depth__gt=3).values_list("pk", flat=True)
        if not ids:
            raise HubPage.DoesNotExist
        return HubPage.objects.get(pk=self.random.choice(sorted(ids))).specific

    def section(self) -> HubPage:
        rows = ArticleIndexPage.objects.values_list("pk", flat=True)
        chosen = self.random.choice([self.root_id, *sorted(rows)])
        return HubPage.objects.get(pk=chosen).specific

    def languages(self) -> list[str]:
        return self.random.sample(CODES, self.random.randint(1, len(CODES)))

"""``HubPage``, the page that every page type is: one tree, a column per language."""

import datetime
from contextlib import nullcontext
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.functional import classproperty
from django.utils.translation import gettext_lazy as _
from wagtail.api import APIField
from wagtail.models import COMMENTS_RELATION_NAME, AbstractPage, DefaultBasePageMixin
from wagtail.models.pages import AbstractPageMeta, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from hub.changes.tracking import tracked
from hub.languages import CHOICES, CODES, DEFAULT
from hub.multilingual.content import (
    SOURCE,
    content_language,
    in_source_language,
    localized,
)
from hub.multilingual.search_fields import translated
from hub.publishing.merge import EMPTY_PARAGRAPH
from hub.publishing.permissions import HubPagePermissionTester, check_saved
from hub.publishing.state import (
    FLAG,
    flag,
    make_rows,
    public_condition,
    restricted,
)
from hub.staleness import kept
from hub.staleness.base import Translated
from hub.staleness.records import note

from .context import PageContext
from .paths import LocalisedPaths, stored
from .rights import Licensed, relicensing
from .routing import LocalisedRouting
from .searched import Searched
from .summary import Summarised


class HubPageQuerySet(PageQuerySet):
    def public_in(self, language: str) -> "HubPageQuerySet":
        """Live, public in that language, nothing private on the page or above it.

        The only way in which listings, API, feeds and sitemaps ask. One query.
        """
        return self.live().filter(*public_condition(language))

    def with_languages(self) -> "HubPageQuerySet":
        """Each page knows its public languages, without a query of its own."""
        return self.annotate(**{FLAG[code]: flag(code) for code in CODES})

    def for_summaries(self) -> "HubPageQuerySet":
        """With what ``hub.pages.summary.summaries`` asks of each page."""
        return self.with_languages().select_related("cover")

    def not_private(self) -> "HubPageQuerySet":
        """Without view restrictions on the page or above it."""
        return self.filter(~restricted())


class DatePrecision(models.TextChoices):
    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")


class HubPage(
    LocalisedRouting,
    LocalisedPaths,
    PageContext,
    Licensed,
    Summarised,
    Searched,
    Translated,
    AbstractPage,
    DefaultBasePageMixin,
):
    """A page with a source language, its texts in four languages, and a summary.

    Which languages are public is no field of it: see ``hub.publishing``.
    """

    source_language = models.CharField(
        _("source language"),
        max_length=5,
        choices=CHOICES,
        default=DEFAULT,
        help_text=_("The language in which the page is written first."),
    )
    lead = models.TextField(
        _("lead"),
        blank=True,
        help_text=_("One or two sentences that lists, search and cards show."),
    )
    cover = models.ForeignKey(
        "media.HubImage",
        verbose_name=_("cover"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    date = models.DateField(
        _("date"),
        null=True,
        blank=True,
        db_index=True,
        help_text=_("The date by which lists show, sort and filter the page."),
    )
    date_precision = models.CharField(
        _("date is known to the"),
        max_length=5,
        choices=DatePrecision.choices,
        default=DatePrecision.DAY,
    )

    objects = PageManager.from_queryset(HubPageQuerySet)()

    # --- what page types declare ------------------------------------------------

    # Translated fields that a language needs before it can be published.
    required_fields: tuple[str, ...] = ("title", "slug")
    # Translated fields of each language's tab, after title and lead.
    translated_fields: tuple[str, ...] = ()
    # Whether it leads to other pages, rather than tell something itself: then no pages
    # like it are shown at its foot, and searches put it below what it leads to.
    is_listing = False
    # Whether the page above says something of it beside listing it: a forum is open for
    # contributions while a call below it is.
    shown_above = False
    # Panels that all languages share.
    shared_panels: list[Any] = []

    search_fields = [
        *(
            field
            for field in AbstractPage.search_fields + DefaultBasePageMixin.search_fields
            if field.field_name != "title"
        ),
        *translated("title", boost=2, autocomplete=True, filterable=True),
        *translated("lead"),
        index.FilterField("title"),  # the admin sorts by base columns
        index.FilterField("date"),
    ]
    api_fields = [
        APIField("lead"),
        APIField("date"),
        APIField("date_precision"),
        APIField("cover"),
    ]

    @classmethod
    def prepare_for_api(cls, pages: Any, fields: Any) -> None:
        """Fetch at once what these API fields ask for that no relation names."""

    def changes_at(self, now: datetime.datetime) -> datetime.datetime | None:
        """When time alone will next change what the page says; None: never."""
        return None

    class Meta(AbstractPageMeta):
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        # Routing asks by url_path_<language>; modeltranslation clones the index.
        indexes = [
            models.Index(fields=["url_path"], name="hub_url_path"),
            # The children of a page high in the tree, without reading all below it.
            models.Index(fields=["depth", "path"], name="hub_depth_path"),
        ]

    @classproperty
    def edit_handler(cls):
        from .editing import build_edit_handler

        return build_edit_handler(cls)

    # --- Wagtail's own code runs in the page's source language -------------------

    __str__ = in_source_language(AbstractPage.__str__)
    delete = in_source_language(AbstractPage.delete)
    full_clean = in_source_language(AbstractPage.full_clean)
    minimal_clean = in_source_language(AbstractPage.minimal_clean)
    serializable_data = in_source_language(AbstractPage.serializable_data)
    unpublish = in_source_language(AbstractPage.unpublish)
    move = in_source_language(AbstractPage.move)
    copy = in_source_language(AbstractPage.copy)
    create_alias = in_source_language(AbstractPage.create_alias)
    update_aliases = in_source_language(AbstractPage.update_aliases)

    def get_admin_display_title(self) -> str:
        """In the language of the interface, else along its chain."""
        from hub.admin.titles import display_title

        return display_title(self)

    @classmethod
    def from_serializable_data(cls, data: Any, *args: Any, **kwargs: Any) -> Any:
        with content_language(SOURCE):
            return super().from_serializable_data(data, *args, **kwargs)

    def permissions_for_user(self, user: Any) -> HubPagePermissionTester:
        return HubPagePermissionTester(user, self)

    @in_source_language
    def publish(self, revision, skip_permission_checks=False, **kwargs) -> None:
        from hub.publishing.actions import PublishLanguagesAction

        PublishLanguagesAction(revision, **kwargs).execute(
            skip_permission_checks=skip_permission_checks
        )

    @in_source_language
    def with_content_json(self, content: dict[str, Any]) -> Any:
        # The source language is the page's, whatever an old revision says.
        page = super().with_content_json(
            {**content, "source_language": self.source_language}
        )
        if self.alias_of_id:  # an alias keeps its own slugs, in every language
            for code in CODES:
                slug = localized("slug", code)
                setattr(page, slug, getattr(self, slug))
            page.set_url_path(self.get_parent())
        return page

    @in_source_language
    @transaction.atomic
    def save_revision(self, *args: Any, clean: bool = True, **kwargs: Any) -> Any:
        """Wagtail's, and the languages chosen in the form are kept with it."""
        from hub.desk.machine.texts import counts
        from hub.publishing.models import RevisionLanguages

        if not clean and self.path and not self.alias_of_id:
            # A copy saves the revision of the page that it was copied from.
            self.make_slugs_available(self.get_parent())
        check_saved(self, kwargs.get("user") or (args[0] if args else None))
        note(self)
        with self._logged_by_language(kwargs):
            revision = super().save_revision(*args, clean=clean, **kwargs)
        kept.keep(self, revision.content, True, False, by_machine=counts(self))
        chosen = self.__dict__.pop("chosen_languages", None)
        if chosen is not None:
            RevisionLanguages.objects.update_or_create(
                revision=revision,
                defaults={"languages": sorted(chosen), "chosen_at": timezone.now()},
            )
        return revision

    def _logged_by_language(self, options: dict[str, Any]) -> Any:
        """Where saving a draft is logged: with the languages that it changes."""
        from hub.publishing.logged import changed_from

        if not options.get("log_action"):
            return nullcontext()
        draft = options.get("overwrite_revision") or self.latest_revision
        return changed_from(draft.content if draft else {})

    @in_source_language
    @transaction.atomic
    def save(self, clean=True, user=None, log_action=False, **kwargs) -> Any:
        """Wagtail's, with every language's path and the redirects from old ones."""
        fields = kwargs.get("update_fields")
        if self._state.adding or (fields is not None and UNSEEN.issuperset(fields)):
            return self._save(clean, user, log_action, **kwargs)
        with tracked([self.pk]):
            return self._save(clean, user, log_action, **kwargs)

    def _save(self, clean, user, log_action, **kwargs) -> Any:
        adding, fields = self._state.adding, kwargs.get("update_fields")
        if fields is None:
            note(self)
        touches_paths = saves(fields, "slug", "url_path")
        old = new = licence = None
        if not adding and self.pk and (touches_paths or saves(fields, "licence_id")):
            old, licence = stored(self.pk)
        if not saves(fields, "licence_id"):
            licence = self.licence_id
        if not adding and self.pk and touches_paths:
            parent = self.get_parent(update=True)
            if clean:
                self._set_core_field_defaults()
            self.set_url_path(parent)
            new = self.paths()
            if fields is not None:
                columns = {localized(f, c) for f in ("slug", "url_path") for c in CODES}
                kwargs["update_fields"] = {*fields, *columns, "slug", "url_path"}
        with relicensing(self, licence):
            result = super().save(
                clean=clean, user=user, log_action=log_action, **kwargs
            )
        if old and new and old != new:
            self.move_paths(old, new)
        if adding:
            make_rows([self.pk])
        if fields is None and (self.live or not self.latest_revision_id):
            kept.keep_saved(self)
        for name in ("licence", "public_languages"):
            self.__dict__.pop(name, None)
        return result

    def missing_fields(self, language: str) -> list[str]:
        """Required fields that are empty in a language; it cannot be published so."""
        return [
            name
            for name in self.required_fields
            if not is_written(getattr(self, localized(name, language)))
        ]


# What of a page is saved without a change for visitors.
UNSEEN = {
    COMMENTS_RELATION_NAME,
    "draft_title",
    "has_unpublished_changes",
    "latest_revision",
    "latest_revision_created_at",
    "live_revision",
    "locked",
    "locked_at",
    "locked_by",
    "numchild",
}


def is_written(value: Any) -> bool:
    """Whether a field says something: an emptied rich text is still a paragraph."""
    if isinstance(value, str):
        return bool(EMPTY_PARAGRAPH.sub("", value).strip())
    return bool(value)


def saves(fields: Any, *names: str) -> bool:
    """Whether ``update_fields`` writes one of these, in any language."""
    return fields is None or any(name.startswith(names) for name in fields)

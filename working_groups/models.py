"""The permanent working groups, and the page that lists them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable
from wagtail.search import index

from hub.blocks.body import BodyBlock
from hub.models import HubPage
from hub.multilingual.search_fields import translated
from hub.pages.rows import OrganisationRow, PageRow, in_each_language
from hub.pages.subjects import SUBJECT_API_FIELDS, SUBJECT_PANELS
from hub.people.models import ActorFamily


class WorkingGroupIndexPage(HubPage):
    """All groups; the six families of their members, their three activities."""

    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    is_listing = True
    translated_fields = ("body",)
    shared_panels = [
        FieldPanel("cover"),
        InlinePanel("families", label=_("family"), heading=_("Families of actors")),
        InlinePanel("activities", label=_("activity"), heading=_("Activities")),
    ]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["working_groups.WorkingGroupPage"]
    search_fields = [*HubPage.search_fields, *translated("body")]
    api_fields = [
        *HubPage.api_fields,
        APIField("body"),
        APIField("families"),
        APIField("activities"),
    ]

    class Meta:
        verbose_name = _("index of working groups")
        verbose_name_plural = _("indexes of working groups")

    def get_context(self, request, *args, **kwargs):
        from .listing import groups_below

        context = super().get_context(request, *args, **kwargs)
        return context | groups_below(self, context["reader_lang"], request)

    search_prefetch = (*HubPage.search_prefetch, "families", "activities")

    def search_texts(self, language: str):
        yield from super().search_texts(language)
        for row in (*self.families.all(), *self.activities.all()):
            yield from row.texts(language)


class FamilyDescription(PageRow):
    """Who belongs to a family of actors."""

    page = ParentalKey(
        WorkingGroupIndexPage, on_delete=models.CASCADE, related_name="families"
    )
    family = models.CharField(_("family"), max_length=20, choices=ActorFamily.choices)
    text = models.TextField(_("text"), blank=True)

    panels = [FieldPanel("family"), *in_each_language("text")]
    api_fields = [APIField("family"), APIField("text")]

    class Meta(PageRow.Meta):
        verbose_name = _("family of actors")
        verbose_name_plural = _("families of actors")

    def __str__(self) -> str:
        return self.get_family_display()

    def texts(self, language: str):
        yield getattr(self, f"text_{language}") or ""


class Activity(PageRow):
    """What the groups do: publications, the World Forum, other activities."""

    page = ParentalKey(
        WorkingGroupIndexPage, on_delete=models.CASCADE, related_name="activities"
    )
    title = models.CharField(_("title"), max_length=255, blank=True)
    text = models.TextField(_("text"), blank=True)

    panels = [*in_each_language("title"), *in_each_language("text")]
    api_fields = [APIField("title"), APIField("text")]

    class Meta(PageRow.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")

    def __str__(self) -> str:
        return self.title or ""

    def texts(self, language: str):
        yield getattr(self, f"title_{language}") or ""
        yield getattr(self, f"text_{language}") or ""


class WorkingGroupPage(HubPage):
    """A permanent group: what it is for, who leads it, who takes part."""

    class Status(models.TextChoices):
        ACTIVE = "active", _("active")
        ARCHIVED = "archived", _("archived")

    mission = RichTextField(_("mission"), blank=True)
    focus = RichTextField(_("focus"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=Status.choices, default=Status.ACTIVE
    )

    required_fields = (*HubPage.required_fields, "mission")
    translated_fields = ("mission", "focus", "body")
    shared_panels = [
        FieldPanel("status"),
        FieldPanel("cover"),
        *SUBJECT_PANELS,
        InlinePanel("coordinators", label=_("coordinator"), heading=_("Coordinators")),
        InlinePanel("members", label=_("member"), heading=_("Members")),
    ]
    parent_page_types = ["working_groups.WorkingGroupIndexPage"]
    subpage_types: list[str] = []
    search_fields = [
        *HubPage.search_fields,
        *translated("mission"),
        *translated("focus"),
        *translated("body"),
        index.FilterField("status"),
    ]
    api_fields = [
        *HubPage.api_fields,
        APIField("status"),
        APIField("mission"),
        APIField("focus"),
        APIField("body"),
        *SUBJECT_API_FIELDS,
        APIField("coordinators"),
        APIField("members"),
    ]

    class Meta:
        verbose_name = _("working group")
        verbose_name_plural = _("working groups")

    def get_context(self, request, *args, **kwargs):
        from .listing import about_group

        context = super().get_context(request, *args, **kwargs)
        return context | about_group(self, context["reader_lang"], request)

    search_prefetch = (
        *HubPage.search_prefetch,
        "coordinators__person",
        "members__organisation",
    )

    def search_texts(self, language: str):
        yield from super().search_texts(language)
        for row in self.coordinators.all():
            yield row.person.name
            yield getattr(row, f"role_{language}") or ""

    def search_organisations(self):
        return (row.organisation for row in self.members.all())

    def summary_note(self, language: str) -> str:
        archived = self.status == self.Status.ARCHIVED
        return str(self.get_status_display()).capitalize() if archived else ""


class Coordinator(PageRow):
    page = ParentalKey(
        WorkingGroupPage, on_delete=models.CASCADE, related_name="coordinators"
    )
    person = models.ForeignKey(
        "people.Person",
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    role = models.CharField(_("role"), max_length=255, blank=True)

    panels = [FieldPanel("person"), *in_each_language("role")]
    api_fields = [APIField("person"), APIField("role")]

    class Meta(PageRow.Meta):
        verbose_name = _("coordinator")
        verbose_name_plural = _("coordinators")

    def __str__(self) -> str:
        return str(self.person)


class Member(OrganisationRow):
    """An organisation in a group, since when and until when."""

    page = ParentalKey(
        WorkingGroupPage, on_delete=models.CASCADE, related_name="members"
    )
    since = models.DateField(_("since"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)

    panels = [
        FieldPanel("organisation"),
        FieldRowPanel([FieldPanel("since"), FieldPanel("until")]),
    ]
    api_fields = [APIField("organisation"), APIField("since"), APIField("until")]

    class Meta(Orderable.Meta):
        verbose_name = _("member")
        verbose_name_plural = _("members")

    def __str__(self) -> str:
        return str(self.organisation)

    def clean(self) -> None:
        from hub.pages.dates import check_order

        super().clean()
        check_order(self, "since", "until")


class PageWorkingGroup(Orderable):
    """Ties any page to a working group."""

    page = ParentalKey(
        "hub.HubPage", on_delete=models.CASCADE, related_name="page_working_groups"
    )
    working_group = models.ForeignKey(
        WorkingGroupPage,
        verbose_name=_("working group"),
        on_delete=models.CASCADE,
        related_name="group_pages",
    )

    panels = [FieldPanel("working_group")]
    api_fields = [APIField("working_group")]

    class Meta(Orderable.Meta):
        verbose_name = _("working group")
        verbose_name_plural = _("working groups")

    def __str__(self) -> str:
        return str(self.working_group)

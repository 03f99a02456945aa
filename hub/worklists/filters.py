"""By what a work list can be narrowed."""

from typing import Any

import django_filters
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from django_filters.fields import ModelChoiceField
from wagtail.admin.filters import (
    ContentTypeFilter,
    DateRangePickerWidget,
    WagtailFilterSet,
)
from wagtail.models import Site, get_page_content_types

from hub.api.related import WORKING_GROUPS
from hub.languages import CHOICES
from hub.models import HubPage

from .models import Assignment, WorkItem

NEEDS_WORK = Q(is_written=False) | Q(stale__gt=0) | Q(missing__gt=0)
# Visitors see another text than the draft's, or none: there is something to publish.
TO_PUBLISH = Q(is_written=True, is_incomplete=False, public=False)
STATES: dict[str, tuple[Any, Q]] = {
    "work": (_("Needs work"), NEEDS_WORK),
    "missing": (_("Not translated"), Q(is_written=False)),
    "stale": (_("Texts to review"), Q(stale__gt=0)),
    "untranslated": (
        _("Texts to translate"),
        Q(missing__gt=0, is_written=True),
    ),
    "machine": (_("Written by a machine, not confirmed"), Q(by_machine__gt=0)),
    "incomplete": (_("Incomplete"), Q(is_incomplete=True, is_written=True)),
    "draft": (_("Ready, not public"), TO_PUBLISH),
    "public_stale": (
        _("Out of date in public"),
        Q(public=True, page__live=True, live_stale__gt=0),
    ),
    "public": (_("Public"), Q(public=True, page__live=True)),
}
NOBODY, ME = "nobody", "me"


def sections(request: Any) -> QuerySet:
    """The pages right below the sites' roots."""
    roots = Site.objects.values("root_page")
    above = HubPage.objects.rewrite(False).filter(pk__in=roots)
    found = Q(pk__in=())
    for root in above:
        found |= Q(path__startswith=root.path, depth=root.depth + 1)
    return HubPage.objects.rewrite(False).filter(found).order_by("path")


def working_groups(request: Any) -> QuerySet:
    relation, name = WORKING_GROUPS
    row = HubPage._meta.get_field(relation).related_model
    return row._meta.get_field(name).related_model.objects.all().order_by("title")


class PageField(ModelChoiceField):
    """Names pages in the interface's language."""

    def to_python(self, value: Any) -> Any:
        """A number that no database has is no page."""
        if value and (not str(value).isdecimal() or len(str(value)) > 18):
            raise ValidationError(
                self.error_messages["invalid_choice"], code="invalid_choice"
            )
        return super().to_python(value)

    def label_from_instance(self, page: Any) -> str:
        return page.get_admin_display_title()


class PageFilter(django_filters.ModelChoiceFilter):
    field_class = PageField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, empty_label=_("All"), **kwargs)


def people(request: Any) -> list[tuple[str, Any]]:
    ids = Assignment.objects.values("assignee")
    users = get_user_model().objects.filter(pk__in=ids).order_by("username")
    return [
        (ME, _("Me")),
        (NOBODY, _("Nobody")),
        *((str(user.pk), user.get_full_name() or user.username) for user in users),
    ]


class WorkFilterSet(WagtailFilterSet):
    language = django_filters.MultipleChoiceFilter(
        label=_("Language"), choices=CHOICES, widget=CheckboxSelectMultiple
    )
    state = django_filters.MultipleChoiceFilter(
        label=_("State"),
        choices=[(key, label) for key, (label, _q) in STATES.items()],
        widget=CheckboxSelectMultiple,
        method="filter_state",
    )
    type = ContentTypeFilter(
        field_name="page__content_type",
        label=_("Type"),
        queryset=lambda request: get_page_content_types(include_base_page_type=False),
    )
    section = PageFilter(label=_("Section"), queryset=sections, method="filter_section")
    group = PageFilter(
        label=_("Working group"), queryset=working_groups, method="filter_group"
    )
    stale_since = django_filters.DateFromToRangeFilter(
        label=_("Stale since"), widget=DateRangePickerWidget
    )
    assignee = django_filters.ChoiceFilter(
        label=_("Who is on it"), empty_label=_("All"), method="filter_assignee"
    )

    class Meta:
        model = WorkItem
        fields = [
            "language",
            "state",
            "type",
            "section",
            "group",
            "stale_since",
            "assignee",
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["assignee"].extra["choices"] = people(self.request)

    def filter_state(self, items: QuerySet, _name: str, chosen: list[str]) -> QuerySet:
        """In any of the states ticked."""
        any_of = Q(pk__in=())
        for key in chosen:
            any_of |= STATES[key][1]
        return items.filter(any_of) if chosen else items

    def filter_section(self, items: QuerySet, _name: str, page: Any) -> QuerySet:
        return items.filter(page__path__startswith=page.path)

    def filter_group(self, items: QuerySet, _name: str, group: Any) -> QuerySet:
        relation, name = WORKING_GROUPS
        pages = HubPage.objects.rewrite(False).filter(**{f"{relation}__{name}": group})
        return items.filter(page__in=pages.order_by().values("pk"))

    def filter_assignee(self, items: QuerySet, _name: str, who: str) -> QuerySet:
        if who == NOBODY:
            return items.filter(assignment=None)
        user = self.request.user.pk if who == ME else int(who)
        return items.filter(assignment__assignee=user)

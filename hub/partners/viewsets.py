"""Partners in the admin: the list, the form, and a partner's page with its keys."""

from datetime import UTC, datetime
from typing import Any

from django.db.models import Count, Max, Q, Sum
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from hub.admin.states import comma
from hub.languages import name

from .charts import DAYS, chart
from .forms import EDIT_HANDLER, type_choices
from .models import Key, Partner, is_live
from .usage import first_day
from .views import make_key, may_make, may_revoke, revoke_key


class PartnerIndexView(generic.IndexView):
    def get_base_queryset(self) -> Any:
        live = is_live(timezone.now(), "keys__")
        return (
            super()
            .get_base_queryset()
            .annotate(
                live_keys=Count("keys", filter=live),
                last_used_at=Max("keys__last_used_at"),
            )
        )

    def get_edit_url(self, instance: Partner) -> None:
        """A row leads to the partner's page, where the form is a button away."""


class PartnerCreateView(generic.CreateView):
    def get_success_url(self) -> str:
        return reverse("partners:inspect", args=[self.object.pk])


class PartnerEditView(generic.EditView):
    def get_success_url(self) -> str:
        return reverse("partners:inspect", args=[self.object.pk])


class PartnerView(generic.InspectView):
    page_title = gettext_lazy("Partner")

    @cached_property
    def now(self) -> datetime:
        return timezone.now()

    def get_languages_display_value(self) -> str:
        return comma().join(map(name, self.object.languages)) or _("not restricted")

    def get_types_display_value(self) -> str:
        names = dict(type_choices())
        return comma().join(names.get(t, t) for t in self.object.types) or _(
            "not restricted"
        )

    def get_drafts_display_value(self) -> str:
        return _("yes") if self.object.drafts else _("no")

    def get_per_minute_display_value(self) -> Any:
        return self.object.per_minute or _("the limit that all partners have")

    def get_per_day_display_value(self) -> Any:
        return self.object.per_day or _("no limit")

    def get_sections_display_value(self) -> str:
        rows = self.object.sections.select_related("page")
        titles = [
            row.page.get_admin_display_title() if row.page else _("a deleted page")
            for row in rows
        ]
        return comma().join(map(str, titles)) or _("not restricted")

    def get_field_label(self, field_name: str, field: Any) -> str:
        if field_name == "sections":
            return _("Sections")
        return super().get_field_label(field_name, field)

    def keys(self) -> list[Any]:
        """Newest first; each with ``expired``, and ``requests`` of the chart's days."""
        lately = Q(usage__day__gte=first_day(self.now.astimezone(UTC).date(), DAYS))
        found: list[Any] = list(
            Key.objects.filter(partner=self.object)
            .select_related("made_by", "revoked_by")
            .annotate(requests=Sum("usage__requests", filter=lately, default=0))
            .order_by("-made_at", "-pk")
        )
        for key in found:
            key.expired = key.has_expired(self.now)
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "keys": self.keys(),
            "chart": chart(self.object, self.now.astimezone(UTC).date()),
            "may_make": may_make(self.request.user),
            "may_revoke": may_revoke(self.request.user),
        }


class PartnerViewSet(ModelViewSet):
    model = Partner
    name = "partners"
    icon = "key"
    menu_label = gettext_lazy("Partners")
    menu_order = 260
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = PartnerIndexView
    add_view_class = PartnerCreateView
    edit_view_class = PartnerEditView
    inspect_view_class = PartnerView
    inspect_template_name = "hub/partners/partner.html"
    inspect_view_fields = [
        "email",
        "notes",
        "per_minute",
        "per_day",
        "languages",
        "types",
        "sections",
        "drafts",
    ]
    edit_handler = EDIT_HANDLER
    ordering = ["name"]
    list_display = [
        "name",
        Column("email", label=gettext_lazy("Contact e-mail"), sort_key="email"),
        Column("live_keys", label=gettext_lazy("Live keys"), sort_key="live_keys"),
        DateColumn(
            "last_used_at", label=gettext_lazy("Last use"), sort_key="last_used_at"
        ),
    ]
    search_fields = ["name", "email", "notes"]
    search_backend_name = None

    def get_urlpatterns(self) -> list[Any]:
        return [
            *super().get_urlpatterns(),
            path("<int:pk>/keys/make/", make_key, name="make_key"),
            path("<int:pk>/keys/<int:key_id>/revoke/", revoke_key, name="revoke_key"),
        ]

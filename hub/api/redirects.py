"""The endpoint of redirects that editors wrote; old paths of pages are in find/."""

from typing import Any

from django.db.models import Q
from wagtail.contrib.redirects.api import RedirectsAPIViewSet
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect

from hub.models import HubPage

from .endpoints import Endpoint
from .querysets import served
from .serializers import RedirectSerializer


class RedirectsEndpoint(Endpoint, RedirectsAPIViewSet):
    name = "redirects"
    model = Redirect
    base_serializer_class = RedirectSerializer
    filter_backends = Endpoint.filter_backends
    find_query_parameters = frozenset(["id", "html_path"])
    meta_fields = ["type", "detail_url", "locale"]
    listing_default_fields = ["id", *meta_fields, "old_path", "location"]

    def get_queryset(self) -> Any:
        """Without those to a page that is not public in the language asked for."""
        shown = served(HubPage.objects.order_by(), self.asked).values("pk")
        known = Q(redirect_page=None) | Q(redirect_page__in=shown)
        return super().get_queryset().filter(known).select_related("redirect_page")

    def find_object(self, queryset: Any, request: Any) -> Any:
        if "html_path" not in request.GET:
            return super().find_object(queryset, request)
        found = get_redirect(request, request.GET["html_path"])
        return found and queryset.filter(pk=found.pk).first()

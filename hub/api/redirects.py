"""The endpoint of redirects that editors wrote; old paths of pages are in find/."""

from typing import Any

import orjson
from django.db.models import Q
from django.http import Http404
from wagtail.contrib.redirects.api import RedirectsAPIViewSet
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect

from hub.models import HubPage

from .answers import Shape
from .endpoints import Endpoint, json, list_body
from .querysets import served, within
from .rendering import digest, written_out
from .serializers import RedirectSerializer
from .serving import Answer


class RedirectsEndpoint(Endpoint, RedirectsAPIViewSet):
    """Few and small: rendered for each request."""

    name = "redirects"
    model = Redirect
    several = False
    base_serializer_class = RedirectSerializer
    filter_backends = Endpoint.filter_backends
    find_query_parameters = frozenset(["id", "html_path"])
    meta_fields = ["type", "detail_url", "locale"]
    listing_default_fields = ["id", *meta_fields, "old_path", "location"]

    def list_of(self, queryset: Any, shape: Shape) -> Answer:
        found = [self.body(each, shape) for each in queryset[self.part()]]
        body = list_body(queryset.count(), found)
        return Answer(body, digest(body))

    def detail_of(self, pk: int) -> Answer:
        found = self.get_queryset().filter(pk=pk).first()
        if found is None:
            raise Http404
        body = self.body(found, self.shape(Redirect, detail=True))
        return Answer(body, digest(body))

    def body(self, found: Redirect, shape: Shape) -> bytes:
        document = orjson.loads(written_out(found, type(self), self.asked))
        return json(shape.cut(document))

    def get_queryset(self) -> Any:
        """Without those to a page that is not public in the language asked for, or that
        the sender's key does not open."""
        public = served(HubPage.objects.order_by(), self.asked)
        shown = within(public, self.request.access).values("pk")
        known = Q(redirect_page=None) | Q(redirect_page__in=shown)
        return super().get_queryset().filter(known).select_related("redirect_page")

    def find_object(self, queryset: Any, request: Any) -> Any:
        if "html_path" not in request.GET:
            return super().find_object(queryset, request)
        found = get_redirect(request, request.GET["html_path"])
        return found and queryset.filter(pk=found.pk).first()

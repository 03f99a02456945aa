"""Stock's addresses: its pages, and Wagtail's API v2, with the prefetches that its
manual advises."""

from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet

from .models import ArticlePage
from .rows import rows


class PagesEndpoint(PagesAPIViewSet):
    def get_queryset(self):
        """Covers and their renditions with the pages, not one by one."""
        pages = super().get_queryset()
        if pages.model is ArticlePage:
            pages = pages.select_related("cover").prefetch_related("cover__renditions")
        return pages


router = WagtailAPIRouter("wagtailapi")
router.register_endpoint("pages", PagesEndpoint)

urlpatterns = [
    path("api/v2/", router.urls),
    path("rows/", rows),
    path("", include(wagtail_urls)),
]

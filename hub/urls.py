"""The only place that knows every app: it puts the parts together."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as document_urls

from hub.api import v3
from hub.multilingual.views import choose
from hub.pages.sitemap import HubSitemap
from hub.reviewing.showing import show
from hub.worklists.reading import count

urlpatterns = [
    path("admin/", include(admin_urls)),
    path("api/v2/", include("hub.api.urls")),
    path("api/v3-preview/", v3.urls),
    path("documents/", include(document_urls)),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": HubSitemap}}),
    path("language/<str:code>/", choose, name="choose_language"),
    path("read/", count, name="count_read"),
    path("review/<str:token>/", show, name="hub_review_link"),
    *i18n_patterns(
        path("", include("search.urls")),
        path("", include(wagtail_urls)),
        prefix_default_language=True,
    ),
]
if settings.DEBUG:
    urlpatterns = [
        *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
        *urlpatterns,
    ]

"""The sitemap: every page in each language that it is public in, with alternates."""

from typing import Any

from wagtail.contrib.sitemaps.sitemap_generator import Sitemap


class HubSitemap(Sitemap):
    def items(self) -> Any:
        """Wagtail's, each page with its languages: no query for each. Without the
        aliases of private pages, which Wagtail does not look for here."""
        return super().items().not_private().with_languages()

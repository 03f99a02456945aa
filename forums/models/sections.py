"""What leads to the forums: the index of them all, and a page for each country."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.api import APIField
from wagtail.fields import StreamField

from hub.blocks.body import BodyBlock
from hub.models import HubPage
from hub.multilingual.search_fields import translated
from hub.pages.subjects import SUBJECT_API_FIELDS


class ForumIndexPage(HubPage):
    """All editions: upcoming first, by year, by country."""

    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    is_listing = True
    translated_fields = ("body",)
    shared_panels = [FieldPanel("cover")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["forums.ForumCountryPage"]
    search_fields = [*HubPage.search_fields, *translated("body")]
    api_fields = [*HubPage.api_fields, APIField("body")]

    class Meta:
        verbose_name = _("index of forums")
        verbose_name_plural = _("indexes of forums")

    def get_context(self, request, *args, **kwargs):
        from forums.listing import editions_by_time

        context = super().get_context(request, *args, **kwargs)
        return context | editions_by_time(self, context["reader_lang"], request)


class ForumCountryPage(HubPage):
    """The forums of one country."""

    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    is_listing = True
    translated_fields = ("body",)
    shared_panels = [
        FieldPanel("cover"),
        InlinePanel(
            "page_countries",
            label=_("country"),
            heading=_("Country"),
            min_num=1,
            max_num=1,
        ),
    ]
    parent_page_types = ["forums.ForumIndexPage"]
    subpage_types = ["forums.ForumEditionPage"]
    search_fields = [*HubPage.search_fields, *translated("body")]
    api_fields = [*HubPage.api_fields, APIField("body"), *SUBJECT_API_FIELDS]

    class Meta:
        verbose_name = _("country of forums")
        verbose_name_plural = _("countries of forums")

    def get_context(self, request, *args, **kwargs):
        from forums.listing import editions_by_time

        context = super().get_context(request, *args, **kwargs)
        return context | editions_by_time(self, context["reader_lang"], request)

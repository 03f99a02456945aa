"""What a page is about, as every page type may show it: panels and API fields.

The relations are declared elsewhere (taxonomy, working groups) on ``HubPage`` itself;
here they are named, not imported.
"""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import InlinePanel, MultiFieldPanel
from wagtail.api import APIField

THEMES = InlinePanel("page_themes", label=_("theme"), heading=_("Themes"))
GOALS = InlinePanel(
    "page_goals", label=_("goal"), heading=_("Sustainable Development Goals")
)
COUNTRIES = InlinePanel("page_countries", label=_("country"), heading=_("Countries"))
WORKING_GROUPS = InlinePanel(
    "page_working_groups", label=_("working group"), heading=_("Working groups")
)
SUBJECT_PANELS = [MultiFieldPanel([THEMES, GOALS], heading=_("Subjects"))]
SUBJECT_API_FIELDS = [
    APIField("themes"),
    APIField("goals"),
    APIField("countries"),
    APIField("working_groups"),
]

"""What pages are about: themes, Sustainable Development Goals, countries."""

from typing import Any

from django.core.validators import (
    MaxValueValidator,
    MinValueValidator,
    RegexValidator,
)
from django.db import models
from django.db.models import Deferrable
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from hub.multilingual.form_fields import TranslatedForm, translated_panel
from hub.multilingual.models import TranslatedModel
from hub.multilingual.search_fields import translated


class Named(TranslatedModel, index.Indexed):
    """Something with a name in every language."""

    name = models.CharField(_("name"), max_length=255)

    base_form_class = TranslatedForm
    search_fields = [
        *translated("name", autocomplete=True, filterable=True),
        index.FilterField("name"),
    ]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.in_language("name")


class Theme(Named):
    slug = models.SlugField(
        _("slug"),
        max_length=255,
        unique=True,
        blank=True,
        help_text=_("Names the theme in addresses. Left empty, it is made for you."),
    )

    panels = [translated_panel("name", _("Name")), FieldPanel("slug")]

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["slug"]

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        self._make_slug()
        super().full_clean(*args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._make_slug()
        super().save(*args, **kwargs)

    def _make_slug(self) -> None:
        if self.slug:
            return
        base = slugify(self.name_fr or self.name_en or "")[:240] or "theme"
        others = Theme.objects.exclude(pk=self.pk).filter(slug__startswith=base)
        taken = set(others.values_list("slug", flat=True))
        candidate, number = base, 1
        while candidate in taken:
            number += 1
            candidate = f"{base}-{number}"
        self.slug = candidate


class Goal(Named):
    """One of the United Nations' 17 Sustainable Development Goals."""

    number = models.PositiveSmallIntegerField(
        _("number"),
        unique=True,
        validators=[MinValueValidator(1), MaxValueValidator(17)],
    )
    colour = models.CharField(
        _("colour"),
        max_length=7,
        validators=[RegexValidator(r"^#[0-9A-Fa-f]{6}$")],
        help_text=_("As in #E5243B."),
    )

    panels = [
        FieldPanel("number"),
        translated_panel("name", _("Name")),
        FieldPanel("colour"),
    ]
    search_fields = [*Named.search_fields, index.FilterField("number")]

    class Meta:
        verbose_name = _("Sustainable Development Goal")
        verbose_name_plural = _("Sustainable Development Goals")
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number}. {super().__str__()}"


class Country(Named):
    code = models.CharField(
        _("code"),
        max_length=2,
        unique=True,
        validators=[RegexValidator(r"^[A-Z]{2}$")],
        help_text=_("Two capital letters, as ISO 3166 has them."),
    )

    panels = [FieldPanel("code"), translated_panel("name", _("Name"))]
    search_fields = [*Named.search_fields, index.SearchField("code")]

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["name"]


# --- what ties them to pages --------------------------------------------------------
# Deferred, since a form may exchange two rows' values, which are saved one by one.


class PageTheme(Orderable):
    page = ParentalKey(
        "hub.HubPage", on_delete=models.CASCADE, related_name="page_themes"
    )
    theme = models.ForeignKey(
        Theme,
        verbose_name=_("theme"),
        on_delete=models.PROTECT,
        related_name="page_themes",
    )

    panels = [FieldPanel("theme")]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["page", "theme"],
                name="taxonomy_page_theme_once",
                deferrable=Deferrable.DEFERRED,
            )
        ]

    def __str__(self) -> str:
        return str(self.theme)


class PageGoal(Orderable):
    page = ParentalKey(
        "hub.HubPage", on_delete=models.CASCADE, related_name="page_goals"
    )
    goal = models.ForeignKey(
        Goal,
        verbose_name=_("goal"),
        on_delete=models.PROTECT,
        related_name="page_goals",
    )

    panels = [FieldPanel("goal")]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["page", "goal"],
                name="taxonomy_page_goal_once",
                deferrable=Deferrable.DEFERRED,
            )
        ]

    def __str__(self) -> str:
        return str(self.goal)


class PageCountry(Orderable):
    page = ParentalKey(
        "hub.HubPage", on_delete=models.CASCADE, related_name="page_countries"
    )
    country = models.ForeignKey(
        Country,
        verbose_name=_("country"),
        on_delete=models.PROTECT,
        related_name="page_countries",
    )

    panels = [FieldPanel("country")]

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["page", "country"],
                name="taxonomy_page_country_once",
                deferrable=Deferrable.DEFERRED,
            )
        ]

    def __str__(self) -> str:
        return str(self.country)

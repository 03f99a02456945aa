"""Organisations, persons, and the site's own contact details and social accounts."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable
from wagtail.search import index

from hub.multilingual.form_fields import TranslatedForm, translated_panel
from hub.multilingual.models import TranslatedCluster, TranslatedModel
from hub.multilingual.search_fields import translated


class ActorFamily(models.TextChoices):
    """The six families of actors that working groups bring together."""

    PUBLIC = "public", _("Public actors")
    PRIVATE = "private", _("Private actors")
    CIVIL_SOCIETY = "civil_society", _("Civil society")
    MEDIA = "media", _("Media")
    RESEARCH = "research", _("Research")
    TRADE_UNION = "trade_union", _("Trade unions")


class Organisation(index.Indexed, models.Model):
    name = models.CharField(
        _("name"), max_length=255, help_text=_("As it calls itself: not translated.")
    )
    acronym = models.CharField(_("acronym"), max_length=50, blank=True)
    family = models.CharField(
        _("family of actors"), max_length=20, choices=ActorFamily.choices
    )
    website = models.URLField(_("website"), blank=True)
    logo = models.ForeignKey(
        "media.HubImage",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    country = models.ForeignKey(
        "taxonomy.Country",
        verbose_name=_("country"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="organisations",
    )

    panels = [
        MultiFieldPanel([FieldPanel("name"), FieldPanel("acronym")], _("Name")),
        FieldPanel("family"),
        FieldPanel("country"),
        FieldPanel("website"),
        FieldPanel("logo"),
    ]
    search_fields = [
        index.SearchField("name", boost=2),
        index.AutocompleteField("name"),
        index.SearchField("acronym"),
        index.AutocompleteField("acronym"),
        index.FilterField("name"),
        index.FilterField("acronym"),
        index.FilterField("family"),
        index.FilterField("country_id"),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]

    def __str__(self) -> str:
        return f"{self.name} ({self.acronym})" if self.acronym else self.name


class Person(TranslatedModel, index.Indexed):
    name = models.CharField(
        _("name"), max_length=255, help_text=_("First and last name: not translated.")
    )
    role = models.CharField(_("role"), max_length=255, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="persons",
    )
    biography = models.TextField(_("biography"), blank=True)
    photo = models.ForeignKey(
        "media.HubImage",
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    website = models.URLField(_("website"), blank=True)

    base_form_class = TranslatedForm
    panels = [
        FieldPanel("name"),
        translated_panel("role", _("Role")),
        FieldPanel("organisation"),
        translated_panel("biography", _("Biography")),
        FieldPanel("photo"),
        FieldPanel("website"),
    ]
    search_fields = [
        index.SearchField("name", boost=2),
        index.AutocompleteField("name"),
        index.FilterField("name"),
        index.FilterField("organisation_id"),
        *translated("role"),
        *translated("biography"),
    ]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


@register_setting(icon="cogs")
class HubSettings(TranslatedCluster, BaseSiteSetting):
    email = models.EmailField(_("contact e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=50, blank=True)
    address = models.TextField(_("address"), blank=True)
    footer_text = models.TextField(
        _("footer text"), blank=True, help_text=_("Shown at the foot of every page.")
    )

    base_form_class = TranslatedForm
    panels = [
        MultiFieldPanel([FieldPanel("email"), FieldPanel("phone")], _("Contact")),
        translated_panel("address", _("Address")),
        translated_panel("footer_text", _("Footer text")),
        InlinePanel(
            "social_accounts",
            heading=_("Social network accounts"),
            label=_("Social network account"),
        ),
    ]

    class Meta:
        verbose_name = _("contact and social networks")


class SocialAccount(Orderable):
    class Platform(models.TextChoices):
        LINKEDIN = "linkedin", "LinkedIn"
        FACEBOOK = "facebook", "Facebook"
        X = "x", "X"
        INSTAGRAM = "instagram", "Instagram"
        YOUTUBE = "youtube", "YouTube"
        BLUESKY = "bluesky", "Bluesky"
        MASTODON = "mastodon", "Mastodon"
        OTHER = "other", _("Other")

    settings = ParentalKey(
        HubSettings, on_delete=models.CASCADE, related_name="social_accounts"
    )
    platform = models.CharField(_("platform"), max_length=20, choices=Platform.choices)
    url = models.URLField(_("address of the account"))

    panels = [FieldPanel("platform"), FieldPanel("url")]

    class Meta(Orderable.Meta):
        verbose_name = _("social network account")
        verbose_name_plural = _("social network accounts")

    def __str__(self) -> str:
        return f"{self.get_platform_display()}: {self.url}"

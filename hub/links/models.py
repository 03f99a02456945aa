"""External addresses and how they answered; what is wrong in texts, and where."""

from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from hub.dates import language_in_words
from hub.languages import CHOICES, CODES, DEFAULT, name


class Problem(models.TextChoices):
    """Why there was no answer, or none that helps."""

    URL = "url", gettext_lazy("this is not an address")
    NAME = "name", gettext_lazy("the host is not known")
    PRIVATE = "private", gettext_lazy("the host is not in the public internet")
    PORT = "port", gettext_lazy("this port is not asked")
    CONNECT = "connect", gettext_lazy("the host does not answer")
    TIMEOUT = "timeout", gettext_lazy("the host does not answer in time")
    TLS = "tls", gettext_lazy("the connection is not secure")
    PROTOCOL = "protocol", gettext_lazy("the answer cannot be read")
    REDIRECTS = "redirects", gettext_lazy("it redirects too often")


class Address(models.Model):
    """An external address that some text links to."""

    digest = models.CharField(max_length=32, unique=True)  # of any length is the URL
    url = models.TextField()
    host = models.CharField(max_length=255)
    checked_at = models.DateTimeField(null=True, db_index=True)
    status = models.PositiveSmallIntegerField(null=True)  # of HTTP
    problem = models.CharField(max_length=10, choices=Problem.choices, blank=True)
    failures = models.PositiveIntegerField(default=0)  # one after the other
    broken_since = models.DateTimeField(null=True)  # the first of them
    is_broken = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.url


class Kind(models.TextChoices):
    EXTERNAL = "external", gettext_lazy("External link, broken")
    PAGE_MISSING = "page-missing", gettext_lazy("Link to a page that is gone")
    NOT_PUBLIC = "not-public", gettext_lazy("Link to a page that is not public")
    FALLBACK = "fallback", gettext_lazy("Link to a page in another language")
    DOCUMENT_MISSING = "document-missing", gettext_lazy("Link to a file that is gone")
    ALT = "alt", gettext_lazy("Image without alternative text")


class Finding(models.Model):
    """Something wrong in a text of a page, in what is public, in the draft, or both."""

    page = models.ForeignKey("hub.HubPage", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=5, choices=CHOICES)
    key = models.CharField(max_length=255)  # of the text, as ``hub.staleness`` has it
    kind = models.CharField(max_length=20, choices=Kind.choices)
    target = models.CharField(max_length=32)  # an id, or an address's digest
    target_page = models.ForeignKey(
        "hub.HubPage",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    image = models.ForeignKey(
        "media.HubImage", null=True, on_delete=models.CASCADE, related_name="+"
    )
    address = models.ForeignKey(
        Address, null=True, on_delete=models.CASCADE, related_name="+"
    )
    served = models.CharField(max_length=5, blank=True)  # the language of a fallback
    in_public = models.BooleanField(default=False)
    in_draft = models.BooleanField(default=False)
    since = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["page", "language", "key", "kind", "target"],
                name="links_finding_once",
            )
        ]
        verbose_name = gettext_lazy("finding")
        verbose_name_plural = gettext_lazy("findings")

    def __str__(self) -> str:
        return f"{self.page_id} {self.language} {self.kind} {self.target}"

    @property
    def title(self) -> str:
        return self.page.get_admin_display_title()

    @property
    def language_name(self) -> str:
        return name(self.language)

    @property
    def edit_url(self) -> str:
        """The editor, at this text."""
        url = reverse("wagtailadmin_pages:edit", args=[self.page_id])
        return f"{url}?{urlencode({'work': f'{self.language}.{self.key}'})}"

    @property
    def problem_text(self) -> str:
        """What is wrong, in the interface's language."""
        if self.address:
            if self.address.status:
                return _("the server answers %(status)d") % {
                    "status": self.address.status
                }
            return str(self.address.get_problem_display())
        if self.kind == Kind.FALLBACK:
            return _("not public in %(language)s: readers see %(shown)s") % {
                "language": in_words(self.language),
                "shown": in_words(self.served),
            }
        if self.kind == Kind.ALT:
            return _("nothing in %(language)s") % {"language": in_words(self.language)}
        if self.kind == Kind.NOT_PUBLIC:
            return _("readers see the words, and no link")
        return _("it was deleted")

    @property
    def target_text(self) -> str:
        if self.address:
            return self.address.url
        if self.target_page:
            return self.target_page.get_admin_display_title()
        if self.image:
            return str(self.image)
        return f"#{self.target}"

    @property
    def target_url(self) -> str:
        """Where it can be mended in the admin, if not in the text."""
        if self.target_page:
            return reverse("wagtailadmin_pages:edit", args=[self.target_page_id])
        if self.image:
            return reverse("wagtailimages:edit", args=[self.image_id])
        return ""

    @property
    def where_text(self) -> str:
        if not self.in_public:
            return _("draft")
        return _("public and draft") if self.in_draft else _("public, not the draft")

    @property
    def checked_at(self) -> Any:
        return self.address.checked_at if self.address else self.seen_at


def in_words(code: str) -> str:
    """A language's name in that of the interface."""
    interface = get_language()
    return language_in_words(code, interface if interface in CODES else DEFAULT)

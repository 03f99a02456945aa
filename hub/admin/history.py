"""What the history says of languages."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

from hub.languages import BY_CODE, name


def named(entry: Any) -> str:
    """The languages of a log entry: ``Français, العربية``; empty where it has none."""
    codes = (entry.data or {}).get("languages") or []
    return ", ".join(name(code) for code in codes if code in BY_CODE)


class LanguagesFormatter(LogFormatter):
    """A message that ends with the entry's languages, where it has some."""

    def format_message(self, log_entry: Any) -> str:
        languages = named(log_entry)
        if not languages:
            return str(self.message)
        return _("%(action)s: %(languages)s") % {
            "action": self.message,
            "languages": languages,
        }


class Published(LanguagesFormatter):
    label = gettext_lazy("Publish")
    message = gettext_lazy("Published")


class PublishedOnSchedule(LanguagesFormatter):
    label = gettext_lazy("Publish scheduled draft")
    message = gettext_lazy("Published scheduled draft")


class Withdrawn(LanguagesFormatter):
    label = gettext_lazy("Withdraw a language")
    message = gettext_lazy("Withdrew a language")


class NotPublished(LanguagesFormatter):
    label = gettext_lazy("Not published")
    message = gettext_lazy("Not published: no chosen language was complete")


class Incomplete(LanguagesFormatter):
    label = gettext_lazy("Language left out")
    message = gettext_lazy("Left out, since incomplete")


FORMATTERS = {
    "wagtail.publish": Published,
    "wagtail.publish.scheduled": PublishedOnSchedule,
    "hub.withdraw": Withdrawn,
    "hub.not_published": NotPublished,
    "hub.incomplete": Incomplete,
}


def register(actions: Any) -> None:
    """In place of Wagtail's formatters of the same actions."""
    for action, formatter in FORMATTERS.items():
        actions.choices[:] = [entry for entry in actions.choices if entry[0] != action]
        actions.register_action(action)(formatter)

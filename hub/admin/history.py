"""What the history says of languages."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

from hub.languages import BY_CODE, name

from .states import comma, shown


def named(entry: Any) -> str:
    """The languages of a log entry: ``Français, العربية``; empty where it has none."""
    codes = (entry.data or {}).get("languages") or []
    return comma().join(name(code) for code in codes if code in BY_CODE)


def in_languages(message: Any, entry: Any) -> str:
    languages = named(entry)
    if not languages:
        return str(message)
    words = {"action": message, "languages": languages}
    return _("%(action)s: %(languages)s") % words


class NamesLanguages:
    """A message that ends with the entry's languages, where it has some."""

    def format_message(self, log_entry: Any) -> str:
        return in_languages(super().format_message(log_entry), log_entry)  # type: ignore[misc]


class LanguagesFormatter(NamesLanguages, LogFormatter):
    pass


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


class Scheduled(LanguagesFormatter):
    label = gettext_lazy("Schedule a language")
    message = gettext_lazy("Scheduled a language")

    def format_comment(self, log_entry: Any) -> str:
        data = log_entry.data or {}
        times = {
            "go_live_at": _("goes live on %(at)s"),
            "expire_at": _("ends on %(at)s"),
        }
        return comma().join(
            text % {"at": shown(datetime.fromisoformat(data[key]))}
            for key, text in times.items()
            if key in data
        )


class Unscheduled(LanguagesFormatter):
    label = gettext_lazy("Take back a language's schedule")
    message = gettext_lazy("Took back a language's schedule")


class Expired(LanguagesFormatter):
    label = gettext_lazy("End of a language")
    message = gettext_lazy("Withdrew a language on schedule")


class NotPublishedOnSchedule(LanguagesFormatter):
    label = gettext_lazy("Not published on schedule")
    message = gettext_lazy("Not published on schedule")

    def format_comment(self, log_entry: Any) -> str:
        return (log_entry.data or {}).get("reason", "")


class Incomplete(LanguagesFormatter):
    label = gettext_lazy("Language left out")
    message = gettext_lazy("Left out, since incomplete")


FORMATTERS = {
    "wagtail.publish": Published,
    "wagtail.publish.scheduled": PublishedOnSchedule,
    "hub.withdraw": Withdrawn,
    "hub.not_published": NotPublished,
    "hub.incomplete": Incomplete,
    "hub.schedule": Scheduled,
    "hub.unschedule": Unscheduled,
    "hub.expire": Expired,
    "hub.schedule_failed": NotPublishedOnSchedule,
}


# Wagtail's own formatters of these say what happened; ours add in which language.
NAMED = (
    "wagtail.revert",
    "wagtail.workflow.start",
    "wagtail.workflow.approve",
    "wagtail.workflow.reject",
    "wagtail.workflow.resume",
    "wagtail.workflow.cancel",
)


def register(actions: Any) -> None:
    """In place of Wagtail's formatters of the same actions."""
    for action in NAMED:
        formatter = type(actions.formatters[action])
        if not issubclass(formatter, NamesLanguages):
            actions.formatters[action] = type(
                formatter.__name__, (NamesLanguages, formatter), {}
            )()
    for action, formatter in FORMATTERS.items():
        actions.choices[:] = [entry for entry in actions.choices if entry[0] != action]
        actions.register_action(action)(formatter)

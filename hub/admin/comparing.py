"""Comparing two drafts: by language, each text in its language and direction; beside a
source's text, which translations do not say it yet."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.views.pages.revisions import RevisionsCompareView

from hub.languages import BY_CODE, CODES, LANGUAGES, name
from hub.multilingual.content import localized, source_of
from hub.staleness.findings import field_findings
from hub.staleness.segments import OWN_IN_EACH_LANGUAGE

from .beside import translated_column
from .states import comma

Comparator = Callable[[Any, Any], Any]


def chosen_language(request: HttpRequest | None) -> str:
    """``?language=ar``; anything else is all languages."""
    asked = request.GET.get("language", "") if request else ""
    return asked if asked in BY_CODE else ""


def compared(found: Iterable[Any], language: str) -> list[Comparator]:
    """Wagtail's comparators, those of a language alone, or all of them (empty)."""
    kept = []
    for each in found:
        field, *rest = each.args
        if rest:  # rows, with the comparators of their fields
            inside = compared(rest[0], language)
            if inside:
                kept.append(partial(each.func, field, inside, **each.keywords))
            continue
        base, code = translated_column(field.model, field.name) or ("", "")
        if not language or code == language:
            label = field.model._meta.get_field(base).verbose_name if base else ""
            kept.append(partial(in_language, each, label, base, code) if code else each)
    return kept


def in_language(
    comparator: Comparator, label: Any, base: str, code: str, before: Any, after: Any
) -> Any:
    """Named by its field and its language; its text as that is written."""
    found = comparator(before, after)
    diff, language = found.htmldiff, BY_CODE[code]
    found.field_label = lambda: f"{capfirst(label)} · {name(code)}"
    found.htmldiff = lambda: format_html(
        '<div lang="{}" dir="{}">{}</div>{}',
        code,
        language.direction,
        diff(),
        note(behind(after, base, code)),
    )
    return found


def behind(after: Any, base: str, code: str) -> list[str]:
    """Languages whose text was not made from the source as ``after`` has it.

    None of a text that is no source, or in languages in which nothing is written. No
    query: it lies in the object's own fields.
    """
    if code != source_of(after) or base in OWN_IN_EACH_LANGUAGE:
        return []
    return [
        name(other)
        for other in CODES
        if other != code
        and getattr(after, localized(base, other))
        and field_findings(type(after), after, base, other, code)
    ]


def note(languages: list[str]) -> str:
    if not languages:
        return ""
    text = _("Translations that do not say this yet: %(languages)s")
    words = {"languages": comma().join(languages)}
    return format_html('<p class="hub-note">{}</p>', text % words)


class HubCompareView(RevisionsCompareView):
    template_name = "hub/admin/compare.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Past Wagtail's test for permissions on any page: a language's moderators
        may have none. ``get_object`` has asked for those on this one."""
        return super(RevisionsCompareView, self).dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            languages=LANGUAGES,
            chosen_language=chosen_language(self.request),
            **kwargs,
        )

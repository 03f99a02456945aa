"""The translator's desk: one page in two languages side by side, text by text."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from hub.languages import BY_CODE
from hub.models import HubPage
from hub.multilingual.content import in_source_language
from hub.together.loaded import one_at_a_time

from .by_machine import translate
from .machine import TranslationFailed, translator
from .rows import Row, rows
from .saving import Posted, Saved, draft_of, save
from .units import units

SHOWN = {
    "all": gettext_lazy("All texts"),
    "todo": gettext_lazy("To do"),
    "warnings": gettext_lazy("With warnings"),
}


@in_source_language
def desk(request: HttpRequest, page_id: int, language: str) -> HttpResponse:
    """GET shows the newest draft, POST saves what was written in it.

    A script posts with ``Accept: application/json``, and is told of each text.
    """
    if request.method != "POST":
        page = workable(request.user, page_id, language)
        return shown(request, page, language, draft_of(page), {}, None)
    if "machine" in request.POST:
        page = writable(request.user, page_id, language)
        return by_machine(request, page, language)
    posted = posted_texts(request)
    wrote = set(request.POST.getlist("wrote"))
    settled = set(request.POST.getlist("settled"))
    settled |= {key for key in wrote if key in posted and posted[key].text.strip()}
    with one_at_a_time(page_id):
        page = writable(request.user, page_id, language)
        over = overwritten(request)
        saved = save(page, language, request.user, posted, settled, over)
    if "application/json" in request.headers.get("Accept", ""):
        return told(request, language, posted, saved)
    if saved.conflicts or saved.written.errors or saved.written.unknown:
        messages.error(request, _("Some texts could not be saved: see below."))
        return shown(request, page, language, saved.draft, posted, saved)
    messages.success(request, _("Saved as a draft."))
    return redirect(request.get_full_path())


def by_machine(request: HttpRequest, page: Any, language: str) -> HttpResponse:
    """Asked for by its own button; what is written in other fields is not sent."""
    machine = translator()
    if machine is None:
        raise Http404
    try:
        count = translate(page, language, request.user, machine)
    except TranslationFailed as error:
        messages.error(request, str(error))
    else:
        messages.success(
            request,
            ngettext(
                "A machine has written %(count)d text. Read it, and confirm it.",
                "A machine has written %(count)d texts. Read them, and confirm them.",
                count,
            )
            % {"count": count},
        )
    return redirect(request.get_full_path())


def workable(user: Any, page_id: int, language: str) -> Any:
    """The page of whose draft somebody may translate into this language."""
    page = get_object_or_404(HubPage, pk=page_id).specific
    if language not in BY_CODE or language == page.source_language:
        raise Http404
    if not page.permissions_for_user(user).can_edit_language(language):
        raise PermissionDenied
    return page


def writable(user: Any, page_id: int, language: str) -> Any:
    """The same, where nobody has locked it."""
    page = workable(user, page_id, language)
    if is_locked(page, user):
        raise PermissionDenied(_("The page is locked."))
    return page


def is_locked(page: Any, user: Any) -> bool:
    return bool(page.permissions_for_user(user).page_locked())


def posted_texts(request: HttpRequest) -> dict[str, Posted]:
    data = request.POST
    return {
        key: Posted(
            data[name], data.get(f"source|{key}", ""), data.get(f"target|{key}", "")
        )
        for name in data
        if name.startswith("text|") and (key := name.removeprefix("text|"))
    }


def overwritten(request: HttpRequest) -> int | None:
    value = request.POST.get("revision", "")
    return int(value) if value.isdecimal() and len(value) < 19 else None


def shown(
    request: HttpRequest,
    page: Any,
    language: str,
    draft: Any,
    posted: dict[str, Posted],
    saved: Saved | None,
) -> HttpResponse:
    found = rows(draft, units(draft, language), language, posted, saved)
    show = request.GET.get("show", "all")
    context = {
        "page": page,
        "rows": [row for row in found if is_shown(row, show) or row.needs_attention],
        "source": BY_CODE[page.source_language],
        "target": BY_CODE[language],
        "locked": is_locked(page, request.user),
        "lost": sorted(saved.written.unknown) if saved else [],
        "show": show if show in SHOWN else "all",
        "shown": SHOWN.items(),
        "left": sum(row.needs_work for row in found),
        "total": len(found),
        "machine": translator(),
        "edit_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "page_title": _("Translate into %(language)s")
        % {"language": BY_CODE[language].name},
    }
    return TemplateResponse(request, "hub/desk/desk.html", context)


def is_shown(row: Row, show: str) -> bool:
    if show == "todo":
        return row.needs_work
    return bool(row.warnings) if show == "warnings" else True


def told(
    request: HttpRequest, language: str, posted: dict[str, Posted], saved: Saved
) -> JsonResponse:
    """What became of each text of the blocks and fields that were written in."""
    found = rows(saved.draft, units(saved.draft, language), language, posted, saved)
    touched = {row.unit.segment for row in found if row.key in posted}
    touched |= {row.unit.segment for row in found if row.key in saved.written.settled}
    trouble = len(saved.conflicts) + len(saved.written.errors)
    trouble += len(saved.written.unknown)
    return JsonResponse(
        {
            "revision": saved.revision.pk if saved.revision else None,
            "message": message(trouble),
            "trouble": trouble,
            "left": sum(row.needs_work for row in found),
            "rows": {
                row.key: told_of(request, row, BY_CODE[language])
                for row in found
                if row.unit.segment in touched
            },
        }
    )


def message(trouble: int) -> str:
    if trouble:
        return ngettext(
            "%(count)d text could not be saved.",
            "%(count)d texts could not be saved.",
            trouble,
        ) % {"count": trouble}
    now = date_format(timezone.localtime(), "TIME_FORMAT")
    return _("Saved at %(time)s.") % {"time": now}


def told_of(request: HttpRequest, row: Row, target: Any) -> dict[str, Any]:
    context = {"row": row, "target": target}
    return {
        "notes": render_to_string("hub/desk/notes.html", context, request),
        "state": row.state,
        "refused": row.needs_attention,
        "source": row.source_digest,
        "target": row.target_digest,
        "source_html": row.source_html if row.source_changed else None,
    }

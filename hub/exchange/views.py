"""Texts go out to translators, and come back: the admin's views."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request

from hub.worklists.report import permitted

from .forms import ALL, ExportForm, ImportForm, too_many
from .merging import plans
from .models import Import
from .packing import package
from .running import confirm, go_on
from .selecting import selection


def export(request: HttpRequest) -> HttpResponseBase:
    """GET asks into which language; POST gives the file. The query says which pages."""
    check(request)
    chosen = selection(request)
    form = ExportForm(
        chosen,
        request.POST if request.method == "POST" else None,
        initial={"language": request.GET.get("language")},
    )
    if chosen.is_too_large:
        messages.error(request, too_many())
    elif form.is_valid():
        values = form.cleaned_data
        made = package(
            request.user,
            values["page_ids"],
            values["language"],
            values["form"],
            values["what"] == ALL,
        )
        if made:
            return FileResponse(
                made.file,
                as_attachment=True,
                filename=made.name,
                content_type=made.content_type,
            )
        messages.warning(request, _("Nothing is to be translated in these pages."))
    return TemplateResponse(
        request,
        "hub/exchange/export.html",
        {
            "form": form,
            "selection": chosen,
            "next": get_valid_next_url_from_request(request),
            "page_title": _("Export for translators"),
            "header_icon": "download",
        },
    )


def upload(request: HttpRequest) -> HttpResponse:
    """GET asks for a file; POST reads it, and leads to what it would change."""
    check(request)
    if request.method == "POST":
        form = ImportForm(request.POST, request.FILES)
        if form.is_valid():
            name, pages = form.cleaned_data["file"].name, form.cleaned_data["pages"]
            return to(Import.keep(request.user, name, pages))
    else:
        form = ImportForm()
    return TemplateResponse(
        request,
        "hub/exchange/upload.html",
        {
            "form": form,
            "waiting": Import.waiting(request.user).defer("pages")[:20],
            "page_title": _("Import translations"),
            "header_icon": "upload",
        },
    )


def show(request: HttpRequest, pk: Any) -> HttpResponse:
    """What an import would do, or what it has done; POST does it, or forgets it."""
    check(request)
    found = get_object_or_404(Import.waiting(request.user), pk=pk)
    if request.method == "POST":
        if "discard" in request.POST:
            found.delete()
            messages.success(request, _("The import was discarded."))
            return redirect("hub_import")
        if "again" in request.POST:
            Import.objects.filter(pk=found.pk).update(report=None, choices={})
        elif "confirm" in request.POST:
            confirm(found, request.POST.dict())
        elif "go-on" in request.POST:
            go_on(found.pk)
        return to(found)
    if found.report is not None:
        return TemplateResponse(request, "hub/exchange/report.html", reported(found))
    made = plans(found.returned(), request.user)
    return TemplateResponse(
        request,
        "hub/exchange/preview.html",
        {
            "found": found,
            "plans": made,
            "is_something": any(
                each.writes or each.confirms or each.questions for each in made
            ),
            "page_title": _("What the import would change"),
            "page_subtitle": found.name,
            "header_icon": "upload",
        },
    )


def reported(found: Import) -> dict[str, Any]:
    report = found.report or []
    return {
        "found": found,
        "report": report,
        "written": sum(each["written"] + each["confirmed"] for each in report),
        "left": len(found.pages) - len(report),
        "done": len(report),
        "may_look_again": len(report) == len(found.pages)
        and any(each["kept"] or each["error"] for each in report),
        "page_title": _("What the import changed"),
        "page_subtitle": found.name,
        "header_icon": "upload",
    }


def check(request: HttpRequest) -> None:
    if not permitted(request):
        raise PermissionDenied


def to(found: Import) -> HttpResponse:
    return redirect(reverse("hub_import_one", args=[found.pk]))

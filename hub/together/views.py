"""The editor's view, for several people who save the same page."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.edit import EditView

from hub.languages import CODES
from hub.multilingual.content import in_source_language, localized
from hub.publishing.merge import Content, as_stored, translated_names
from hub.staleness.records import note

from .apply import Pair, apply, learn_keys, pairs
from .comments import leave_out_gone
from .loaded import (
    Loaded,
    kept_for,
    kept_stamp,
    mark_opened,
    may_overwrite,
    one_at_a_time,
)
from .shown import PREFIX, labels, shown
from .threeway import Merged, merge, put_back


class TogetherView(EditView):
    """What a form was loaded with, what it gives and the newest draft are merged.

    The form is bound to the page as it was loaded; once it is valid, its page becomes
    what was merged, and Wagtail's actions save that.
    """

    loaded: Any = None  # a Loaded; None: the form does not say
    theirs: Content
    base: Any  # Content; None: nobody knows it any more

    def dispatch(
        self, request: HttpRequest, page_id: int, **kwargs: Any
    ) -> HttpResponse:
        if request.method != "POST":
            if not self.hydrate_create_view:
                mark_opened(page_id)
            return super().dispatch(request, page_id, **kwargs)
        with one_at_a_time(page_id):
            response = super().dispatch(request, page_id, **kwargs)
            if response.status_code >= 400:  # what is refused leaves nothing behind
                transaction.set_rollback(True)
            return response

    @property
    def is_merging(self) -> bool:
        """Whether the newest draft is another than the form was loaded with."""
        return self.loaded is not None and not self.loaded.is_newest

    def get_object(self) -> Any:
        """The page to which the form is bound, as it was when the form was loaded."""
        page = super().get_object()
        said = self.request.POST.get("loaded_from")
        if not said or self.latest_revision is None:
            return page
        self.loaded = Loaded(said, self.real_page_record, self.request.user)
        if self.loaded.is_newest:
            return page
        newest = self.latest_revision.as_object()
        self.theirs = serialised(newest)
        if self.loaded.content is None:
            self.base = None
            return page
        was = self.real_page_record.specific.with_content_json(
            self._as_loaded(type(newest), self.loaded.content)
        )
        self.base = serialised(was)
        return page if self.is_reverting else was

    def _as_loaded(self, model: type, content: Content) -> Content:
        """What the form does not hold is the newest: it must not be saved as it was."""
        held = self.request.POST.get("form_languages", "").split(",")
        others = set(CODES) - set(held) if any(held) else set()
        columns = {
            localized(n, code) for n in translated_names(model) for code in others
        }
        return {**content, **{n: self.theirs[n] for n in columns if n in self.theirs}}

    @cached_property
    def is_out_of_date(self) -> bool:
        """Wagtail's reason to stop saving by itself: nobody knows what was loaded."""
        if self.loaded is None:
            return super().is_out_of_date
        return self.is_merging and self.base is None

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.loaded is not None:
            request.POST = self._usable(request.POST.copy())  # type: ignore[assignment]
        return super().post(request, *args, **kwargs)

    def _usable(self, data: QueryDict) -> QueryDict:
        revision = data.get("overwrite_revision_id")
        if revision and not (
            revision == str(self.latest_revision.pk)
            and may_overwrite(
                self.latest_revision, self.real_page_record, self.request.user
            )
        ):
            del data["overwrite_revision_id"]
        if self.is_merging:
            leave_out_gone(data, self.page)
        return data

    # --- saving ------------------------------------------------------------------

    def form_valid(self, form: Any) -> HttpResponse:
        if not self.is_merging:
            return super().form_valid(form)
        with_keys, mine, merged = self._merge(form)
        form.together.taken = labels(merged.taken)
        form.together.conflicts = shown(self.real_page_record, merged.conflicts)
        if merged.conflicts and not self.expects_json_response:
            return self.ask(form)
        form.together.is_merged = True
        if self.expects_json_response:
            return self._autosave(form, with_keys, mine, merged)
        if self._lacking(form):
            return self.form_invalid(form)
        response = super().form_valid(form)
        if form.together.taken:
            messages.info(self.request, self._kept_both(form.together.taken))
        return response

    @staticmethod
    def _kept_both(taken: list[str]) -> str:
        message = _("Others changed this page meanwhile, and that is kept: %(texts)s.")
        return message % {"texts": ", ".join(taken)}

    @in_source_language
    def _merge(self, form: Any) -> tuple[list[Pair], Content, Merged]:
        page = form.save(commit=False)
        self._leave_slugs(form)
        # Now, beside the source that the translator had before them.
        note(page)
        mine = serialised(page)
        with_keys = list(pairs(page, mine))
        choices = {
            name.removeprefix(PREFIX): value
            for name, value in self.request.POST.items()
            if name.startswith(PREFIX)
        }
        merged = merge(type(page), self.base, self.theirs, mine, choices)
        apply(page, mine, merged.content)
        return with_keys, mine, merged

    def _leave_slugs(self, form: Any) -> None:
        """One that is left empty is made from the title, and nobody's writing."""
        for code in CODES:
            name = localized("slug", code)
            if name in form.fields and not self.request.POST.get(name):
                setattr(form.instance, name, (self.base or self.theirs).get(name))

    def _autosave(
        self, form: Any, with_keys: list[Pair], mine: Content, merged: Merged
    ) -> HttpResponse:
        """Goes on: the form is compared next with what it says now."""
        kept = self.loaded.kept or kept_for(self.page, self.request.user)
        form.together.loaded_from = kept_stamp(kept)
        notice = form.together.fingerprint
        form.together.is_told = kept.told == notice
        response = super().form_valid(form)
        learn_keys(with_keys)
        kept.content = put_back(type(form.instance), self.base, mine, merged.conflicts)
        kept.told = notice
        kept.save()
        return response

    @staticmethod
    def _lacking(form: Any) -> bool:
        """Whether somebody else emptied what a language is required to have."""
        for code in form.to_be_complete(form.cleaned_data):
            for name in form.instance.missing_fields(code):
                form.refuse(localized(name, code), code)
                form.incomplete.setdefault(code, []).append(name)
        return bool(form.incomplete)

    # --- asking ------------------------------------------------------------------

    def ask(self, form: Any) -> HttpResponse:
        """Show the form with both texts of each conflict; nothing was saved."""
        form.together.is_unanswered = any(
            name.startswith(PREFIX) or name == "hub_asked" for name in self.request.POST
        )
        form.restore_required_fields()
        messages.error(
            self.request,
            _("Not saved yet: somebody else changed the same text. Choose below."),
        )
        self.has_unsaved_changes = True
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        if self.form.together.conflicts:
            # Whoever has to choose says so by a button.
            context["autosave_enabled"] = False
        return context

    def get_editing_sessions(self) -> Any:
        """Who else is here; Wagtail's warning that their work would be overwritten is
        not true here, and asks for the revision."""
        module = super().get_editing_sessions()
        module.revision_id = module.revision_created_at = None
        return module


def serialised(page: Any) -> Content:
    return as_stored(page.serializable_data())

"""The two actions that change what is public: publish languages, withdraw one.

State and content change in one transaction.
"""

import datetime
from collections.abc import Collection
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.log_actions import log
from wagtail.models import Revision

from hub import languages as facts
from hub.changes.tracking import never, tracked
from hub.multilingual.content import (
    SOURCE,
    content_language,
    in_source_language,
    localized,
)

from . import state
from .choice import chosen_languages, default_languages
from .logged import about
from .merge import as_stored, copy_keys, differs, merge, rows_of
from .models import RevisionLanguages
from .moderation import end_moderation
from .permissions import check_published, publishable, rights


@in_source_language
@transaction.atomic
def publish_languages(
    target: Any, languages: Collection[str], user: Any = None, **options: Any
) -> None:
    """Publish these languages of a page's draft, or of a revision.

    The other languages' live texts and drafts stay what they are. Raises
    ValidationError when a required field of one of them is empty, and
    PermissionDenied when ``user`` may not publish the page.
    """
    revision = target
    if not isinstance(target, Revision):
        page = target.specific_class.objects.get(pk=target.pk)
        revision = page.latest_revision if page.has_unpublished_changes else None
        revision = revision or page.save_revision(user=user, changed=False, clean=False)
    PublishLanguagesAction(
        revision, user=user, languages=set(languages), **options
    ).execute()


@in_source_language
@transaction.atomic
def withdraw_language(
    page: Any, language: str, user: Any = None, log_action: str = "hub.withdraw"
) -> None:
    """Make a language of a page, and of its aliases, not public. Touches no text.

    Its schedule ends with it. Raises PermissionDenied when ``user`` may not unpublish
    the page.
    """
    if user and not page.permissions_for_user(user).can_withdraw(language):
        raise PermissionDenied("You do not have permission to withdraw a language.")
    ids = [page.pk, *state.alias_ids([page.pk])]
    with tracked(ids, touched=never):
        state.withdraw(ids, language)
        end_moderation(page.pk, [language], user)
        log(
            instance=page,
            action=log_action,
            user=user,
            data={"languages": [language]},
        )
    page.__dict__.pop("public_languages", None)


class PublishLanguagesAction(PublishPageRevisionAction):
    """Wagtail's action for the languages given, chosen with the revision, or public.

    The draft stays the newest revision, with its id: open editors, autosave, workflow
    and schedules go on pointing at it. Where other languages have unpublished texts,
    what goes live is a revision of its own, dated just before the draft.
    """

    object: Any
    revision: Revision

    def __init__(
        self,
        revision: Revision,
        *args: Any,
        languages: Collection[str] | None = None,
        is_granted: bool = False,
        **kwargs: Any,
    ) -> None:
        """``is_granted``: a workflow lets the user publish these languages."""
        with content_language(SOURCE):
            super().__init__(revision, *args, **kwargs)
        self.asked = None if languages is None else set(languages)
        self.is_granted = is_granted
        self.partial = False
        self.published: set[str] = set()
        self.chose = False

    @in_source_language
    def execute(self, skip_permission_checks: bool = False) -> None:
        self.check(skip_permission_checks=skip_permission_checks or self.is_granted)
        aliases = state.alias_ids([self.object.pk])
        # Two languages published at once: the second waits, and merges with the first.
        with tracked([self.object.pk, *aliases], touched=self._touches):
            chosen = self._complete(self._permitted(self._choice()))
            if chosen is not None and not chosen:
                self._give_up()
            elif self.object.go_live_at and self.object.go_live_at > timezone.now():
                schedules = self._other_schedules()
                self._keep_choice(self.revision, chosen)
                super().execute(skip_permission_checks=True)
                self._restore(schedules, self._meant(chosen))
            else:
                self._publish(chosen, aliases)

    def _touches(self, page_id: int, language: str) -> bool:
        """Whether a public language's content changes: with the source's, all do."""
        return language in self.published or self.object.source_language in (
            self.published
        )

    # --- which languages --------------------------------------------------------

    def _choice(self) -> set[str] | None:
        if self.asked is not None:
            return self.asked
        choice = chosen_languages(self.revision)
        self.chose = choice is not None
        return choice

    def _permitted(self, chosen: set[str] | None) -> set[str] | None:
        """The choice, which must be of languages that the user may publish.

        Where nobody chose, and the user is held to languages, those of the default
        alone: all others' texts would go live with them.
        """
        if self.is_granted or rights(self.user, self.object).whole:
            return chosen
        if chosen is None:
            return publishable(self.object, self.user, self._default)
        check_published(self.object, self.user, chosen)
        return chosen

    def _meant(self, chosen: set[str] | None) -> set[str]:
        return self._default if chosen is None else chosen

    @cached_property
    def _default(self) -> set[str]:
        return default_languages(self.object)

    def _complete(self, chosen: set[str] | None) -> set[str] | None:
        """The choice less the languages that miss a required field.

        Raises ValidationError where somebody is there to be asked.
        """
        wanted = self._meant(chosen)
        missing = {
            code: names
            for code in sorted(wanted)
            if (names := self.object.missing_fields(code))
        }
        if not missing:
            return chosen
        if self.asked is not None:
            raise ValidationError(
                {
                    localized(name, code): _("Required to publish in %(language)s.")
                    % {"language": facts.name(code)}
                    for code, names in missing.items()
                    for name in names
                }
            )
        self._log("hub.incomplete", sorted(missing))
        return wanted - set(missing)

    def _give_up(self) -> None:
        """Nothing is left to publish. Must not raise: a schedule has more to do."""
        Revision.objects.filter(pk=self.revision.pk).update(approved_go_live_at=None)
        self._log("hub.not_published", [])

    def _log(self, action: str, languages: list[str]) -> None:
        log(
            instance=self.object,
            action=action,
            user=self.user,
            revision=self.revision,
            data={"languages": languages},
        )

    @staticmethod
    def _keep_choice(revision: Revision, languages: set[str] | None) -> None:
        if languages is not None:
            RevisionLanguages.objects.update_or_create(
                revision=revision,
                defaults={
                    "languages": sorted(languages),
                    "chosen_at": timezone.now(),
                },
            )

    # --- publish ----------------------------------------------------------------

    def _publish(self, chosen: set[str] | None, aliases: list[int]) -> None:
        draft, schedules = self.revision, self._other_schedules()
        languages = self._meant(chosen)
        if chosen is not None:
            self._merge(chosen)
        if not self.partial:
            schedules.pop(draft.pk, None)
        self.published = set(facts.CODES) if chosen is None else languages
        with about(languages):
            super().execute(skip_permission_checks=True)
        state.make_public(self.object.pk, languages)
        end_moderation(self.object.pk, languages, self.user)
        if aliases:
            state.copy_state(self.object.pk, aliases)
        if self.chose:  # the choice kept with the draft is used up
            RevisionLanguages.objects.filter(revision=draft).delete()
        if self.partial:
            self._give_keys_to_new_rows(draft)
        self._restore(schedules, languages)
        self.object.__dict__.pop("public_languages", None)

    def _merge(self, languages: set[str]) -> None:
        """Make the revision that goes live, unless it would equal the draft."""
        page = self.object.specific_class.objects.get(pk=self.object.pk)
        live = as_stored(page.serializable_data())
        # A revision that was made just now is not yet as the database gives it back.
        draft = as_stored(self.revision.content)
        source = page.source_language
        content = merge(type(page), live, draft, languages, source in languages, source)
        if not differs(type(page), content, draft):
            return
        self.partial, self.with_rows = True, source in languages
        just_before = self.revision.created_at - datetime.timedelta(microseconds=1)
        self.revision = Revision.objects.create(
            content_object=page,
            base_content_type=page.get_base_content_type(),
            user=self.user,
            content=content,
            object_str=str(page),
            created_at=just_before,
        )
        RevisionLanguages.objects.create(
            revision=self.revision, languages=sorted(languages)
        )
        self.object = self.revision.as_object()
        self.new_rows = rows_of(self.object)

    def _after_publish(self) -> None:
        if self.partial:
            # Wagtail would cancel the page's workflow, which goes on.
            self.object._current_workflow_states = []
        super()._after_publish()

    # --- what the draft keeps ---------------------------------------------------

    def _other_schedules(self) -> dict[int, datetime.datetime]:
        """Wagtail's publishing and scheduling clear every one of the page.

        With that of the draft itself, which has not come where a language goes live
        at a time of its own.
        """
        return dict(
            Revision.objects.for_instance(self.object)
            .exclude(approved_go_live_at=None)
            .exclude(pk=self.revision.pk, approved_go_live_at__lte=timezone.now())
            .values_list("pk", "approved_go_live_at")
        )

    def _restore(
        self, schedules: dict[int, datetime.datetime], languages: set[str]
    ) -> None:
        """Put the schedules back, for the languages that were not published now."""
        for revision in Revision.objects.filter(pk__in=schedules):
            if rest := self._meant(chosen_languages(revision)) - languages:
                at = schedules[revision.pk]
                Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=at)
                self._keep_choice(revision, rest)

    def _give_keys_to_new_rows(self, draft: Revision) -> None:
        """A row that was new in the draft must be found when it is published again."""
        if not self.with_rows:
            return
        for revision in (draft, self.revision):
            for accessor, (field, rows) in self.new_rows.items():
                content = revision.content.get(accessor, [])
                copy_keys(content, rows, field, self.object.pk)
            Revision.objects.filter(pk=revision.pk).update(content=revision.content)

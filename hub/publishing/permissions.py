"""Who may edit and publish which languages of a page, on top of Wagtail's permissions.

A group may be held to languages (``GroupLanguages``): its members edit and publish
those alone, and change nothing that languages share: dates, rows, the place in the
tree. A group without such a row is held to none. Where several groups give somebody
permissions on a page, they may what any of them may.
"""

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import COMMENTS_RELATION_NAME, PagePermissionTester

from hub.languages import CODES, name
from hub.multilingual.content import localized

from .merge import (
    KEPT,
    Content,
    as_stored,
    child_models,
    translated_names,
    written,
    written_row,
)

ALL = frozenset(CODES)


@dataclass(frozen=True)
class LanguageRights:
    """``whole``: also what languages share, and the page's place in the tree."""

    edit: frozenset[str]
    publish: frozenset[str]
    whole: bool


WHOLE = LanguageRights(ALL, ALL, True)
NONE = LanguageRights(frozenset(), frozenset(), False)


def rights(user: Any, page: Any) -> LanguageRights:
    """What somebody may with the languages of a page; ``user`` None: code, without one.

    Wagtail's own permissions are asked beside. One query for a user, kept with it.
    """
    if user is None or user.is_superuser:
        return WHOLE
    there = given_on(user, page)
    if any(each.whole for each in there):
        return WHOLE
    if there:
        return LanguageRights(
            frozenset().union(*(each.edit for each in there)),
            frozenset().union(*(each.publish for each in there)),
            False,
        )
    if moderated := moderating(user).get(page.pk):
        # A moderator edits what they are asked to approve, as Wagtail has it.
        task = page.current_workflow_task
        if not (task and task.user_can_access_editor(page, user)):
            return LanguageRights(frozenset(moderated), frozenset(), False)
    # Nobody is held who is in no group that is: the page's workflow may let them in.
    return WHOLE if all(each.whole for _path, each in given(user)) else NONE


def given_on(user: Any, page: Any) -> list[LanguageRights]:
    """By each group that has permissions on the page or above it."""
    return [
        each for path, each in given(user) if page.path and page.path.startswith(path)
    ]


def may_moderate(user: Any, page: Any, language: str) -> bool:
    """Whether nothing holds somebody to other languages; the task is asked beside.

    Being in its group is enough, wherever the groups that hold them may edit.
    """
    if user.is_superuser:
        return True
    groups = given_on(user, page) or [each for _path, each in given(user)]
    return not groups or any(each.whole or language in each.edit for each in groups)


def moderating(user: Any) -> dict[int, set[str]]:
    """By page, the languages that wait for somebody's decision; kept with the user."""
    kept = user.__dict__.get("_hub_moderating")
    if kept is None:
        from django.contrib.contenttypes.models import ContentType
        from wagtail.models import TaskState

        from .models import PageTranslation

        waiting = TaskState.objects.reviewable_by(user).filter(
            workflow_state__base_content_type=ContentType.objects.get_for_model(
                PageTranslation
            )
        )
        ids = [
            int(pk)
            for pk in waiting.values_list("workflow_state__object_id", flat=True)
        ]
        kept = {}
        if ids:
            for row in PageTranslation.objects.filter(pk__in=ids).select_related(
                "page"
            ):
                if may_moderate(user, row.page, row.language):
                    kept.setdefault(row.page_id, set()).add(row.language)
        user.__dict__["_hub_moderating"] = kept
    return kept


def forget_moderating(user: Any) -> None:
    """What waits for the user's decision has changed."""
    user.__dict__.pop("_hub_moderating", None)


def given(user: Any) -> list[tuple[str, LanguageRights]]:
    """By the path of the page on which a group has permissions."""
    kept = user.__dict__.get("_hub_language_rights")
    if kept is None:
        from wagtail.models import GroupPagePermission

        rows = GroupPagePermission.objects.filter(group__user=user).values_list(
            "page__path",
            "group",
            "group__hub_languages__edit",
            "group__hub_languages__publish",
        )
        kept = [
            (
                path,
                WHOLE
                if edit is None
                else LanguageRights(frozenset(edit), frozenset(publish), False),
            )
            for path, _group, edit, publish in rows.distinct()
        ]
        user.__dict__["_hub_language_rights"] = kept
    return kept


class HubPagePermissionTester(PagePermissionTester):
    """Wagtail's, for somebody who may be held to languages."""

    @cached_property
    def languages(self) -> LanguageRights:
        return rights(self.user, self.page)

    def can_edit(self) -> bool:
        if not super().can_edit():
            return self.user.is_active and self.page.pk in moderating(self.user)
        return self.languages.whole or (
            bool(self.languages.edit) and not self.page.alias_of_id
        )

    def can_edit_language(self, language: str) -> bool:
        return language in self.languages.edit and self.can_edit()

    def can_publish(self) -> bool:
        return super().can_publish() and bool(self.languages.publish)

    def can_withdraw(self, language: str) -> bool:
        """Take one language off the site; ``can_unpublish`` takes all."""
        return super().can_unpublish() and language in self.languages.publish

    def can_schedule(self, language: str) -> bool:
        """Choose when one language goes live and ends."""
        may = self.can_publish() and not self.page.alias_of_id
        return may and language in self.languages.publish and not self.page_locked()

    def can_submit(self, language: str) -> bool:
        """Ask for one language's moderation."""
        may = self.can_edit() and not self.page.alias_of_id
        return may and language in self.languages.edit and not self.page_locked()


def _whole(name: str) -> Any:
    """Of Wagtail's test: only for those who are not held to languages."""

    def method(self: Any, *args: Any, **kwargs: Any) -> bool:
        original = getattr(super(HubPagePermissionTester, self), name)
        return original(*args, **kwargs) and self.languages.whole

    method.__name__ = name
    return method


# What concerns all languages of a page, or its place in the tree.
for _name in (
    "can_add_subpage",
    "can_copy",
    "can_copy_to",
    "can_delete",
    "can_lock",
    "can_move",
    "can_move_to",
    "can_publish_subpage",
    "can_reorder_children",
    "can_set_view_restrictions",
    "can_unlock",
    "can_unpublish",
    "can_unschedule",
):
    setattr(HubPagePermissionTester, _name, _whole(_name))


# --- what is saved ------------------------------------------------------------------


@dataclass
class Differences:
    """Between two serialised pages, as their editors see them."""

    languages: set[str] = field(default_factory=set)
    shared: bool = False


def differences(model: type, before: Content, after: Content) -> Differences:
    found = Differences()
    compare(model, before, after, found)
    return found


def compare(model: type, before: Content, after: Content, found: Differences) -> None:
    from hub.staleness.segments import RECORDS

    names, children = translated_names(model), child_models(model)
    for each in names - {RECORDS}:  # follows from the texts
        for code in CODES:
            column = localized(each, code)
            if written(before.get(column)) != written(after.get(column)):
                found.languages.add(code)
    ours = {localized(each, code) for each in names for code in CODES}
    skipped = KEPT | names | ours | set(children)
    for each in {*before, *after} - skipped:
        if each.startswith("url_path"):  # follows from the slugs
            continue
        found.shared |= written(before.get(each)) != written(after.get(each))
    for accessor, child in children.items():
        if accessor != COMMENTS_RELATION_NAME:
            compare_rows(
                child, before.get(accessor, []), after.get(accessor, []), found
            )


def compare_rows(
    model: type, before: list[Content], after: list[Content], found: Differences
) -> None:
    """Which rows there are, and in what order, is shared by all languages."""
    if [row.get("pk") for row in before] != [row.get("pk") for row in after]:
        found.shared |= list(map(written_row, before)) != list(map(written_row, after))
    there = {row["pk"]: row for row in before if row.get("pk")}
    for row in after:
        if row.get("pk") in there:
            compare(model, row_content(there[row["pk"]]), row_content(row), found)


def row_content(row: Content) -> Content:
    """Less its place in the list, which is compared with the list."""
    return {name: value for name, value in row.items() if name != "sort_order"}


def check_saved(page: Any, user: Any) -> None:
    """Whoever is held to languages has changed those alone since the last draft.

    Asked for every draft that somebody saves, by whatever way. Raises PermissionDenied.
    """
    may = rights(user, page)
    if may.whole:
        return
    draft = page.latest_revision
    if draft is not None:
        before = draft.content
    else:
        stored = page.specific_class._default_manager.get(pk=page.pk)
        before = as_stored(stored.serializable_data())
    after = as_stored(page.serializable_data())
    found = differences(type(page), before, after)
    if found.shared:
        raise PermissionDenied(_("You may not change what all languages share."))
    refuse(found.languages - may.edit, _("You may not edit %(languages)s."))


def check_published(page: Any, user: Any, languages: set[str]) -> None:
    """Raises PermissionDenied where the user may not publish one of them."""
    refuse(
        languages - rights(user, page).publish, _("You may not publish %(languages)s.")
    )


def refuse(languages: set[str], message: str) -> None:
    if languages:
        names = ", ".join(name(code) for code in CODES if code in languages)
        raise PermissionDenied(message % {"languages": names})


def publishable(page: Any, user: Any, languages: set[str]) -> set[str]:
    """Of these languages, where nobody chose them, those that the user may publish."""
    return languages & rights(user, page).publish

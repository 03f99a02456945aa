"""What a machine has written stays its, in a copy of the page as well."""

from collections.abc import Callable
from typing import Any

from django.db import transaction

from hub.desk.models import MachineText
from hub.desk.units import owners
from hub.models import HubPage
from hub.wrapping import put_around

from .texts import recount


def install() -> None:
    """Called once, when all apps are ready."""
    from wagtail.actions.convert_alias import ConvertAliasPageAction
    from wagtail.actions.copy_page import CopyPageAction

    put_around(CopyPageAction, "_copy_page", _copy)
    put_around(ConvertAliasPageAction, "_convert_alias", _convert_alias)


def _copy(original: Callable[..., Any]) -> Callable[..., Any]:
    @transaction.atomic
    def inner(self: Any, page: Any, *args: Any, **kwargs: Any) -> Any:
        copy = original(self, page, *args, **kwargs)
        carry(page, copy, draft=True)
        return copy

    return inner


def _convert_alias(original: Callable[..., Any]) -> Callable[..., Any]:
    """An alias shows what is live of its original, and has no marks of its own."""

    @transaction.atomic
    def inner(self: Any, page: Any, *args: Any, **kwargs: Any) -> Any:
        alias_of = HubPage.objects.filter(pk=page.alias_of_id).first()
        copy = original(self, page, *args, **kwargs)
        if alias_of:
            carry(alias_of, copy, draft=False)
        return copy

    return inner


def carry(page: Any, copy: Any, draft: bool) -> None:
    """Mark the same texts of a copy of a page's draft, or of what is live; a query
    where there are none."""
    marks = list(MachineText.objects.filter(page=page.pk))
    if not marks:
        return
    original, made = page.specific, copy.specific.get_latest_revision_as_object()
    if draft:
        original = original.get_latest_revision_as_object()
    # The copy's rows have keys of their own, in the same order.
    prefixes = {
        one: other
        for (one, *_of), (other, *_of_copy) in zip(
            owners(original), owners(made), strict=False
        )
    }
    for each in marks:
        prefix = ".".join([*each.key.split(".")[:2], ""])
        if prefix in prefixes:
            each.key = prefixes[prefix] + each.key.removeprefix(prefix)
        each.pk, each.page_id = None, copy.pk
    MachineText.objects.bulk_create(marks, ignore_conflicts=True)
    recount(made)

"""Dates of pages: checked for their order, said to their precision."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


def check_order(instance: Any, first: str, last: str) -> None:
    """Raises ValidationError on ``last`` where it comes before ``first``."""
    start, end = getattr(instance, first), getattr(instance, last)
    if start and end and end < start:
        label = instance._meta.get_field(first).verbose_name
        raise ValidationError(
            {last: _("This must not be before “%(first)s”.") % {"first": label}}
        )

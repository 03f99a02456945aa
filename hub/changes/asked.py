"""What the commands' arguments mean, and what is said when they mean nothing."""

import math
import re
from argparse import ArgumentTypeError
from collections.abc import Sequence
from datetime import timedelta

from django.core.management.base import CommandError
from django.utils import timezone

from .consumers import Consumer, get, registered

UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def consumers_called(names: Sequence[str] | None) -> Sequence[Consumer]:
    """The consumers of these names, without any all; raises CommandError."""
    if not names:
        return registered()
    found = []
    for name in dict.fromkeys(names):
        consumer = get(name)
        if consumer is None:
            known = ", ".join(sorted(one.name for one in registered())) or "none"
            raise CommandError(f"No consumer is called {name!r}. There are: {known}.")
        found.append(consumer)
    return found


def positive_seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise ArgumentTypeError(f"{text!r} is no number of seconds above 0")
    return seconds


def duration(text: str) -> timedelta:
    """``30d``: a whole number and one of s, m, h, d, w; raises ArgumentTypeError."""
    match = re.fullmatch(r"([0-9]{1,9})([smhdw])", text.strip().lower())
    if not match:
        raise ArgumentTypeError(
            f"{text!r} is no duration: write a number and s, m, h, d or w, such as 30d"
        )
    try:
        return timedelta(**{UNITS[match[2]]: int(match[1])})
    except OverflowError as error:
        raise ArgumentTypeError(f"{text!r} is too long a time") from error


def ago(text: str) -> timedelta:
    """A duration by which one can go back from now."""
    found = duration(text)
    try:
        timezone.now() - found
    except OverflowError as error:
        raise ArgumentTypeError(f"{text!r} ago, there were no years yet") from error
    return found

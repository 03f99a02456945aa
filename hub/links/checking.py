"""A run: reads all texts, asks some external addresses, keeps what is wrong.

An address is broken when its server says that nothing is there, and else when it failed
twice, half a day apart: a server that is down for an hour is no broken link.
"""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import F, Q
from django.utils import timezone

from hub.changes import locks
from hub.changes.scope import all_pages

from .fetching import Answer, Fetcher
from .judging import finding, judged, keep
from .models import Address, Finding, Kind, Problem
from .places import Use, uses

LOCK = "links-check"
BATCH = 100  # pages
FRESH = timedelta(days=7)  # that a good answer counts
AGAIN = timedelta(hours=12)  # after a bad one
GONE = {404, 410}
# They answer, but not to everybody: nobody knows of the page behind.
NOT_FOR_US = {401, 402, 403, 405, 406, 407, 409, 418, 421, 423, 425, 426, 428, 429, 451}
FAILURES = 2  # after which an address is broken
UNHEARD = {Problem.NAME, Problem.CONNECT, Problem.TIMEOUT}
SEVERAL = 3  # hosts
RECORDED = [
    "checked_at",
    "status",
    "problem",
    "failures",
    "broken_since",
    "is_broken",
]
STRANGE = 600  # from here on no statuses of HTTP: sites that turn robots away


@dataclass(frozen=True)
class Limits:
    """Of one run. ``pause``: seconds between two requests to a host."""

    most: int = 500
    per_host: int = 20
    pause: float = 1.0
    workers: int = 8


@dataclass
class Done:
    busy: bool = False
    asked: int = 0
    waiting: int = 0  # that are due, beyond the limits
    offline: bool = False  # nobody at all answered: nothing is concluded from it
    findings: int = 0


def agent() -> str:
    return f"ConvergencesHub-LinkCheck/1.0 (+{settings.WAGTAILADMIN_BASE_URL})"


def check(
    fetcher: Fetcher | None,
    limits: Limits = Limits(),
    now: datetime | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Done:
    """``fetcher`` None: what the database knows alone."""
    done, now = Done(), now or timezone.now()
    with locks.held(LOCK) as mine:
        if not mine:
            done.busy = True
            return done
        external = read_texts(now)
        known = known_addresses(external)
        if fetcher:
            ask(fetcher, limits, now, done, progress)
        keep(broken(external, known, now))
        Finding.objects.filter(seen_at__lt=now).delete()
        done.findings = Finding.objects.count()
    return done


def read_texts(now: datetime) -> dict[str, list[Use]]:
    """Keeps what is wrong inside the hub; gives the uses of external addresses."""
    external: dict[str, list[Use]] = defaultdict(list)
    for ids in all_pages(BATCH):
        found = list(uses(ids))
        keep(judged(found, now))
        for use in found:
            if use.place.sort == "url":
                external[use.place.target].append(use)
    return external


def known_addresses(external: Mapping[str, object]) -> dict[str, str]:
    """Digest of each address; those that no text has any more are forgotten."""
    digests = {url: digest(url) for url in external}
    Address.objects.bulk_create(
        [
            Address(digest=key, url=url, host=host_of(url))
            for url, key in digests.items()
        ],
        batch_size=500,
        ignore_conflicts=True,
    )
    wanted = set(digests.values())
    gone = [
        pk
        for pk, key in Address.objects.values_list("pk", "digest").iterator()
        if key not in wanted
    ]
    for at in range(0, len(gone), 500):
        Address.objects.filter(pk__in=gone[at : at + 500]).delete()
    return digests


def digest(url: str) -> str:
    return blake2b(url.encode(), digest_size=16).hexdigest()


def host_of(url: str) -> str:
    """Empty for what is no address; the fetcher says so."""
    try:
        return (urlsplit(url).hostname or "")[:255]
    except ValueError:
        return ""


def ask(
    fetcher: Fetcher,
    limits: Limits,
    now: datetime,
    done: Done,
    progress: Callable[[int, int], None],
) -> None:
    """Hosts side by side, each host's addresses one after the other.

    Where none of several hosts answers, it is our own network that does not work.
    """
    hosts, done.waiting = chosen(limits, now)
    total = sum(map(len, hosts.values()))
    with ThreadPoolExecutor(limits.workers) as pool:
        waiting = [
            pool.submit(ask_host, fetcher, [each.url for each in those], limits.pause)
            for those in hosts.values()
        ]
        answers: dict[str, Answer] = {}
        for future in as_completed(waiting):
            answers |= future.result()
            progress(len(answers), total)
    done.asked = len(answers)
    unheard = all(answer.problem in UNHEARD for answer in answers.values())
    if unheard and len(hosts) >= SEVERAL:
        done.offline = True
        return
    asked = [each for those in hosts.values() for each in those]
    for each in asked:
        record(each, answers[each.url], now)
    Address.objects.bulk_update(asked, RECORDED, batch_size=500)


def ask_host(fetcher: Fetcher, urls: Iterable[str], pause: float) -> dict[str, Answer]:
    """In a thread, which does not touch the database."""
    answers: dict[str, Answer] = {}
    for url in urls:
        if answers:
            time.sleep(pause)
        answers[url] = fetcher.ask(url)
    return answers


def chosen(limits: Limits, now: datetime) -> tuple[dict[str, list[Address]], int]:
    """Those that are due, longest not asked first, by host; how many have to wait."""
    is_due = (
        Q(checked_at=None)
        | Q(checked_at__lt=now - FRESH)
        | Q(failures__gt=0, checked_at__lte=now - AGAIN)
    )
    hosts: dict[str, list[Address]] = defaultdict(list)
    count = waiting = 0
    order = F("checked_at").asc(nulls_first=True)
    for each in Address.objects.filter(is_due).order_by(order, "pk").iterator():
        if count < limits.most and len(hosts[each.host]) < limits.per_host:
            hosts[each.host].append(each)
            count += 1
        else:
            waiting += 1
    return {host: those for host, those in hosts.items() if those}, waiting


def record(address: Address, answer: Answer, now: datetime) -> None:
    address.checked_at = now
    address.status, address.problem = answer.status, answer.problem
    if not is_bad(answer):
        address.failures, address.is_broken, address.broken_since = 0, False, None
        return
    address.failures += 1
    address.broken_since = address.broken_since or now
    gone = answer.status in GONE
    address.is_broken = gone or address.failures >= FAILURES


def is_bad(answer: Answer) -> bool:
    status = answer.status
    if status is None:
        return answer.problem != Problem.PORT
    return 400 <= status < STRANGE and status not in NOT_FOR_US


def broken(
    external: Mapping[str, list[Use]], digests: Mapping[str, str], now: datetime
) -> Iterator[Finding]:
    addresses = {each.url: each for each in Address.objects.filter(is_broken=True)}
    for url, those in external.items():
        if address := addresses.get(url):
            for use in those:
                yield finding(
                    use,
                    Kind.EXTERNAL,
                    now,
                    address=address,
                    target=digests[url],
                    since=address.broken_since,
                )

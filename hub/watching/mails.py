"""The mails: put together for each watcher, sent, and then forgotten.

What is to be told stays in the database until its mail is sent: a server that fails
loses nothing. No transaction is open meanwhile, so it blocks nobody either. A process
that is killed after the server took a mail, and before the one transaction that forgets
it, sends that one mail again: the other order would lose it.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from smtplib import SMTPRecipientsRefused, SMTPResponseException
from typing import Any

from django.conf import settings
from django.core.mail import get_connection
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.mail import send_mail

from hub.admin.account import mail_language
from hub.changes import locks
from hub.languages import name
from hub.models import HubPage
from hub.staleness.findings import Finding
from hub.staleness.notices import old_texts

from .consumer import Text, loaded, public_places, stale_texts
from .models import News, Pace, Watcher
from .texts import ChangedText

logger = logging.getLogger(__name__)

LOCK = "source-mails"
MOST = 30  # texts that a mail shows; the rest is counted


@dataclass
class Sent:
    """What came of a run; ``error``: the server did not answer, some mails wait."""

    mails: int = 0
    busy: bool = False  # another process is at it
    error: str = ""


@dataclass
class ChangedPage:
    """A page in a language, with those of its texts that changed."""

    page: HubPage
    language: str
    texts: list[ChangedText] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.page.get_admin_display_title()

    @property
    def language_name(self) -> str:
        return name(self.language)


def send_due(today: date | None = None) -> Sent:
    """A mail for each watcher to whom something is to be told by now.

    Safe to be run twice, also at the same time.
    """
    sent = Sent()
    with locks.held(LOCK) as mine:
        if not mine:
            sent.busy = True
            return sent
        today = today or timezone.localdate()
        watchers = list(due(today))
        if not watchers:
            return sent
        try:
            with get_connection() as connection:
                for watcher in watchers:
                    tell(watcher, connection, today, sent)
        except OSError as error:
            logger.warning("mails of changed sources wait: %s", error)
            sent.error = str(error) or repr(error)
    return sent


def due(today: date) -> Iterable[Watcher]:
    """``at once`` always; of the daily ones who have had none today."""
    rested = Q(digest_on=None) | ~Q(digest_on=today)
    now = Q(pace=Pace.AT_ONCE) | Q(rested, pace=Pace.DAILY)
    watchers = Watcher.objects.filter(now).exclude(news=None)
    return watchers.select_related("user").distinct().order_by("pk")


def tell(watcher: Watcher, connection: Any, today: date, sent: Sent) -> None:
    """Raises OSError when the server does not answer; what it answers to one mail, or
    what is wrong with that, is of no concern to the others."""
    news = list(watcher.news.order_by("pk"))
    try:
        pages = current(watcher.user, news)
        if pages:
            with translation.override(mail_language(watcher.user)):
                send_mail(
                    subject(pages),
                    body(pages),
                    [watcher.user.email],
                    connection=connection,
                )
            sent.mails += 1
    except (SMTPRecipientsRefused, SMTPResponseException) as error:
        logger.warning("no mail for user %s: %s", watcher.user_id, error)
        return
    except OSError:
        raise
    except Exception:
        logger.exception("no mail for user %s", watcher.user_id)
        return
    forget(watcher, news, today if pages else watcher.digest_on)


@transaction.atomic
def forget(watcher: Watcher, news: Iterable[News], digest_on: date | None) -> None:
    """Right after the mail: what was told, and that it was."""
    News.objects.filter(pk__in=[each.pk for each in news]).delete()
    Watcher.objects.filter(pk=watcher.pk).update(digest_on=digest_on)


def current(user: Any, news: Iterable[News]) -> list[ChangedPage]:
    """What is still so, in public, of pages and languages that the user may edit."""
    if not user.is_active or not user.email:
        return []
    wanted: dict[tuple[int, str], set[Text]] = defaultdict(set)
    for each in news:
        wanted[each.page_id, each.language] |= {(key, fp) for key, fp in each.texts}
    public = public_places({page for page, _code in wanted})
    pages = loaded({page for page, code in wanted if public.get((page, code))})
    found: list[tuple[HubPage, str, list[Finding]]] = []
    for (pk, code), texts in wanted.items():
        page = pages.get(pk)
        if page is None or not public.get((pk, code)):
            continue
        if page.permissions_for_user(user).can_edit_language(code):
            stale = stale_texts(page, code)
            of_these = [each for text, each in stale.items() if text in texts]
            if of_these:
                found.append((page, code, of_these))
    before = old_texts(each for _page, _code, those in found for each in those)
    return [
        ChangedPage(page, code, [ChangedText(page, code, f, before) for f in those])
        for page, code, those in found
    ]


def subject(pages: list[ChangedPage]) -> str:
    if len(pages) == 1:
        title = " ".join(pages[0].title.split())
        return _("The source has changed: %(title)s") % {"title": title}
    return ngettext(
        "The source of %(count)d translation has changed",
        "The sources of %(count)d translations have changed",
        len(pages),
    ) % {"count": len(pages)}


def body(pages: list[ChangedPage]) -> str:
    shown, left = [], MOST
    for each in pages:
        if left:
            texts = each.texts[:left]
            shown.append(ChangedPage(each.page, each.language, texts))
            left -= len(texts)
    total = sum(len(each.texts) for each in pages)
    context = {
        "pages": shown,
        "more": total - (MOST - left),
        "worklist_url": reverse("hub_worklist"),
        "base_url": settings.WAGTAILADMIN_BASE_URL,
        "settings_url": reverse("wagtailadmin_account"),
    }
    return render_to_string("hub/watching/changed.txt", context)

"""The admin's home page: what visitors searched for in vain, and who answers them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import Sum
from django.urls import reverse
from django.utils import timezone

from hub.admin.homepage import HomePanel
from hub.languages import direction, name

from .engines import get_engine
from .engines.fallback import FallbackEngine
from .models import QueryCount
from .report import policy

DAYS = 30
SHOWN = 5


class NothingFound(HomePanel):
    """Searches of the last days that found nothing, the most frequent first."""

    order = 124
    template_name = "search/report/nothing_found.html"

    def context(self, request: Any) -> dict[str, Any] | None:
        if not policy.user_has_permission(request.user, "view"):
            return None
        since = timezone.localdate() - timedelta(days=DAYS)
        rows = (
            QueryCount.objects.filter(day__gte=since, empty__gt=0)
            .values("language", "text")
            .annotate(without=Sum("empty"))
            .order_by("-without", "text")[:SHOWN]
        )
        found = [
            row
            | {
                "language_name": name(row["language"]),
                "direction": direction(row["language"]),
            }
            for row in rows
        ]
        url = f"{reverse('search_report')}?found=none"
        return {"rows": found, "url": url} if found else None


class SearchEngine(HomePanel):
    """Whether Elasticsearch answers, or the SQL engine in its place, since when.

    What the circuit breaker knows: nobody waits here for a server that is down.
    """

    order = 126
    template_name = "search/report/engine.html"

    def context(self, request: Any) -> dict[str, Any] | None:
        engine = get_engine()
        if not policy.user_has_permission(request.user, "view"):
            return None
        if not isinstance(engine, FallbackEngine):
            return None
        state = engine.breaker.state
        since = datetime.fromtimestamp(state.since, UTC) if state else None
        return {"since": since}

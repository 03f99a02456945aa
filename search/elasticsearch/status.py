"""How Elasticsearch stands to the database, and what an operator should do."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import Count
from django.utils import timezone

from hub.changes import log
from hub.changes.models import ConsumerCursor, ParkedPage
from hub.changes.status import state as consumer_state
from hub.languages import CODES
from search.models import FileText

from . import checking, indexes, mapping, synonyms
from .client import available
from .consumer import ElasticsearchConsumer
from .indexes import State
from .names import CONSUMER


@dataclass
class LanguageStatus:
    """One language's index; ``advice``: what to do about it, nothing if all is well."""

    language: str
    index: str | None
    building: str | None
    previous: str | None
    documents: int | None  # that the index has
    public: int  # pages, in the database
    analysis: str | None  # the version that the index was built with
    synonyms_live: bool
    advice: list[str] = field(default_factory=list)


@dataclass
class Status:
    url: str
    prefix: str
    languages: list[LanguageStatus]
    rows_behind: int
    seconds_behind: float
    last_error: str
    parked: int
    files: dict[str, int]  # documents by what became of their text

    @property
    def advice(self) -> list[str]:
        return [told for each in self.languages for told in each.advice]

    @property
    def healthy(self) -> bool:
        return not (self.advice or self.last_error or self.parked)


def status() -> Status:
    """Raises Unavailable."""
    with available():
        states = indexes.states()
        languages = [language_status(code, states[code]) for code in CODES]
    now, current = timezone.now(), log.current()
    place = ConsumerCursor.objects.filter(name=CONSUMER).first()
    parked = ParkedPage.objects.filter(consumer=CONSUMER).count()
    follower = consumer_state(ElasticsearchConsumer(), place, current, parked, now)
    files = FileText.objects.values_list("status").annotate(number=Count("pk"))
    return Status(
        url=settings.ELASTICSEARCH_URL,
        prefix=settings.ELASTICSEARCH_PREFIX,
        languages=languages,
        rows_behind=follower.rows,
        seconds_behind=follower.lag.total_seconds(),
        last_error=follower.last_line,
        parked=parked,
        files=dict(files.order_by("status")),
    )


def language_status(language: str, state: State) -> LanguageStatus:
    index = state.current
    known: dict[str, Any] = indexes.meta(index) if index else {}
    rules = synonyms.version(synonyms.rules(language))
    found = LanguageStatus(
        language=language,
        index=index,
        building=state.building,
        previous=state.previous,
        documents=checking.count(index) if index else None,
        public=checking.public(language),
        analysis=known.get("analysis"),
        synonyms_live=known.get("synonyms") == rules,
    )
    found.advice = list(advice(found, known))
    return found


def advice(found: LanguageStatus, known: dict[str, Any]) -> list[str]:
    rebuild = f"manage.py search_rebuild --language {found.language}"
    if found.index is None:
        return [f"{found.language}: there is no index. Run {rebuild}"]
    told = []
    if found.analysis != mapping.version(found.language):
        told.append(f"{found.language}: mapping or analysis changed. Run {rebuild}")
    if known.get("generation") != str(log.current().generation):
        told.append(f"{found.language}: of another change log. Run {rebuild}")
    if not found.synonyms_live:
        told.append(
            f"{found.language}: synonyms changed. The worker applies them; "
            "or run manage.py search_synonyms"
        )
    return told

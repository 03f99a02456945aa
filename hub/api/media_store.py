"""The documents of images and files: forgotten when they change, rendered when asked.

Pages have a log of their changes, and many things that they show; an image has itself.
So its documents are deleted in the transaction that changes it.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import prefetch_related_objects
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.utils import timezone, translation
from taggit.models import Tag, TaggedItem

from hub.languages import CODES
from hub.media.models import HubDocument, HubImage
from hub.multilingual.content import content_language

from .models import FileDocument, ImageDocument, StoredDocument
from .rendering import Rendered, rendered, schema
from .store import BATCH, Served

Key = tuple[int, str]
CONTENT = ["body", "etag", "modified", "schema"]


@dataclass(frozen=True)
class MediaStore:
    """``key``: the foreign key of the stored documents to what they are of."""

    endpoint: str
    model: type[models.Model]
    stored: type[StoredDocument]
    key: str
    prefetched: tuple[str, ...]

    def documents(
        self, ids: Sequence[int], locales: Collection[str]
    ) -> dict[Key, Served]:
        """Two queries where all is stored already: one."""
        found = self.read(ids, locales)
        missing = [pk for pk in ids if any((pk, code) not in found for code in locales)]
        if missing:
            try:
                self.refresh(missing)
            except IntegrityError:  # one was deleted meanwhile
                self.refresh(missing)
            found = self.read(ids, locales)
        return found

    def read(self, ids: Sequence[int], locales: Collection[str]) -> dict[Key, Served]:
        rows = self.stored._default_manager.filter(
            **{f"{self.key}__in": ids}, locale__in=locales, schema=schema()
        ).values_list(f"{self.key}_id", "locale", "body", "etag", "modified")
        return {(row[0], row[1]): Served(*row) for row in rows}

    @transaction.atomic
    def refresh(self, ids: Sequence[int]) -> None:
        now, version = timezone.now(), schema()
        self.stored._default_manager.bulk_create(
            [
                self.stored(
                    **{f"{self.key}_id": each.object_id},
                    locale=each.locale,
                    body=each.body,
                    etag=each.etag,
                    modified=now,
                    schema=version,
                )
                for each in self.rendered(ids)
            ],
            update_conflicts=True,
            unique_fields=[self.key, "locale"],
            update_fields=CONTENT,
        )

    def rendered(self, ids: Sequence[int]) -> Iterator[Rendered]:
        from .urls import ENDPOINTS

        found = list(self.model._default_manager.filter(pk__in=ids))
        prefetch_related_objects(found, *self.prefetched)
        for locale in CODES:
            with content_language(locale), translation.override(locale):
                for each in found:
                    yield rendered(each, ENDPOINTS[self.endpoint], locale)

    def rebuild(self, progress: Callable[[int, int], None]) -> int:
        """Render all; gives how many there are."""
        ids = list(
            self.model._default_manager.order_by("pk").values_list("pk", flat=True)
        )
        for start in range(0, len(ids), BATCH):
            self.refresh(ids[start : start + BATCH])
            progress(min(start + BATCH, len(ids)), len(ids))
        return self.stored._default_manager.count()

    def forget(self, pk: Any) -> None:
        self.stored._default_manager.filter(**{self.key: pk}).delete()


IMAGES = MediaStore("images", HubImage, ImageDocument, "image", ("tags", "renditions"))
FILES = MediaStore("documents", HubDocument, FileDocument, "document", ("tags",))
STORES = {store.model: store for store in (IMAGES, FILES)}


def connect() -> None:
    """Called once, when all apps are ready."""
    for model in STORES:
        post_save.connect(saved, sender=model, dispatch_uid=f"api.{model.__name__}")
    for signal in (post_save, post_delete):
        signal.connect(tagged, sender=TaggedItem, dispatch_uid="api.tagged")
    post_save.connect(renamed, sender=Tag, dispatch_uid="api.tag")
    m2m_changed.connect(retagged, dispatch_uid="api.retagged")


def saved(sender: Any, instance: Any, **kwargs: Any) -> None:
    STORES[sender].forget(instance.pk)


def tagged(instance: TaggedItem, **kwargs: Any) -> None:
    store = STORES.get(instance.content_type.model_class())
    if store:
        store.forget(instance.object_id)


def renamed(instance: Tag, **kwargs: Any) -> None:
    for item in TaggedItem.objects.filter(tag=instance):
        tagged(item)


def retagged(instance: Any, **kwargs: Any) -> None:
    """taggit tells of tags that are set or removed together."""
    store = STORES.get(type(instance))
    if store:
        store.forget(instance.pk)

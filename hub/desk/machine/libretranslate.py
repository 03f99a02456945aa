"""A LibreTranslate server: https://docs.libretranslate.com/, its POST /translate."""

import json
import logging
from collections.abc import Iterator
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .base import TranslationFailed, Translator, protect, restore

logger = logging.getLogger(__name__)

SECONDS = 30  # that the server may take for a request
LARGEST = 2_000_000  # bytes of an answer
CHARACTERS = 5000  # of a request: servers limit them
TEXTS = 50  # of a request


class LibreTranslate(Translator):
    name = gettext_lazy("LibreTranslate")

    def translate(self, texts: list[str], source: str, target: str) -> list[str]:
        found: list[str] = []
        for batch in batches([protect(text) for text in texts]):
            found += ask(batch, source, target)
        return [restore(html, text) for html, text in zip(found, texts, strict=True)]


def batches(texts: list[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    for text in texts:
        size = sum(map(len, batch)) + len(text)
        if batch and (size > CHARACTERS or len(batch) == TEXTS):
            yield batch
            batch = []
        batch.append(text)
    if batch:
        yield batch


def ask(texts: list[str], source: str, target: str) -> list[str]:
    """Raises TranslationFailed."""
    asked = {"q": texts, "source": source, "target": target, "format": "html"}
    if settings.HUB_TRANSLATOR_KEY:
        asked["api_key"] = settings.HUB_TRANSLATOR_KEY
    request = Request(  # noqa: S310 (as configured: a check sees that it is http)
        settings.HUB_TRANSLATOR_URL.rstrip("/") + "/translate",
        json.dumps(asked).encode(),
        {"Content-Type": "application/json", "Accept": "application/json"},
    )
    try:
        with urlopen(request, timeout=SECONDS) as response:  # noqa: S310
            answer = response.read(LARGEST + 1)
    except HTTPError as error:
        with error:
            logger.warning("the translation service answers %s", error.code)
        raise TranslationFailed(refusal(error.code)) from error
    except (OSError, HTTPException, ValueError) as error:
        logger.warning("the translation service does not answer: %s", error)
        raise TranslationFailed(
            _("The translation service does not answer.")
        ) from error
    return read(answer, len(texts))


def refusal(status: int) -> str:
    if status in (401, 403):
        return _("The translation service does not know this hub.")
    if status == 429:
        return _("The translation service has had too many requests. Try again later.")
    if status in (400, 413):
        return _("The translation service does not take this text or this language.")
    return _("The translation service has failed.")


def read(answer: bytes, count: int) -> list[str]:
    """Raises TranslationFailed."""
    try:
        if len(answer) > LARGEST:
            raise ValueError("too long")
        found = json.loads(answer)["translatedText"]
        if (
            not isinstance(found, list)
            or len(found) != count
            or not all(isinstance(text, str) for text in found)
        ):
            raise ValueError("not as many texts as were asked for")
    except (ValueError, KeyError, TypeError) as error:
        logger.warning("the translation service's answer cannot be read: %s", error)
        raise TranslationFailed(
            _("The translation service's answer cannot be read.")
        ) from error
    return found

"""Fills a translation memory, and asks it: prints what it found as JSON."""

import json
import random
import statistics
import sys
import time
from itertools import accumulate, islice
from typing import Any

import django
from rapidfuzz import fuzz

from tests.benchmarks.content import SEED, VOCABULARY

# Some words are in every text, most are rare (Zipf): these are the most frequent.
FREQUENT = {
    "fr": "de la le les et des en un une du pour dans par sur au avec qui que ce son "
    "plus est aux ou se leur ont nous",
    "en": "the of and to in a for is on that with by as are at from this it an be or "
    "their has we",
}
STARTS = "b c d f g l m n p r s t v ch pr tr gr"
ENDS = "a e i o u é ai on an eur tion ment"
SYLLABLES = [start + end for start in STARTS.split() for end in ENDS.split()]
WORDS = 20_000
LEAST, MOST = 75, 98  # percent that a changed text is what it was
PAGE = 100  # texts


class Writer:
    """Writes texts of a language, and changes them; the same ones each time."""

    def __init__(self, language: str) -> None:
        self.draw = random.Random(f"{SEED} memory {language}")
        words = dict.fromkeys(FREQUENT[language].split() + VOCABULARY[language])
        while len(words) < WORDS:
            word = "".join(self.draw.choices(SYLLABLES, k=self.draw.randint(1, 4)))
            words[word] = None
        self.words = list(words)
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(WORDS)))

    def some(self, count: int) -> list[str]:
        return self.draw.choices(self.words, cum_weights=self.weights, k=count)

    def text(self) -> str:
        """A title, a sentence or a paragraph."""
        least, most = self.draw.choice([(2, 8), (8, 25), (25, 80)])
        return " ".join(self.some(self.draw.randint(least, most))).capitalize()

    def changed(self, text: str) -> str:
        alike, now = self.draw.uniform(LEAST, MOST), text
        for _time in range(200):
            new = self.once_changed(now)
            if fuzz.ratio(text, new) >= LEAST:
                now = new
            if fuzz.ratio(text, now) <= alike:
                break
        return now

    def once_changed(self, text: str) -> str:
        """A word more, a word less, another word, another ending, another order."""
        words = text.split()
        at = self.draw.randrange(len(words))
        match self.draw.choices(range(5), [8, 3, 3, 3, 3])[0]:
            case 0:
                words[at : at + 1] = self.some(1)
            case 1 if len(words) > 1:
                del words[at]
            case 2:
                words[at:at] = self.some(1)
            case 3:
                words[at] += self.draw.choice(["s", "e", "es", "ment"])
            case _:
                words[at : at + 2] = reversed(words[at : at + 2])
        return " ".join(words)


def main() -> None:
    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from hub.desk.remembering import write
    from hub.models import HubPage

    count, asked = map(int, sys.argv[1:3])
    call_command("migrate", verbosity=0)
    page = HubPage.objects.order_by("pk").first().pk
    french, english = Writer("fr"), Writer("en")
    pairs = [
        (page, "en", f"k{number}", "fr", french.text(), english.text())
        for number in range(count)
    ]
    before = time.perf_counter()
    waiting = iter(pairs)
    while batch := list(islice(waiting, 2000)):
        write(batch)
    written = time.perf_counter() - before
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    chosen = random.Random(SEED).sample(pairs, asked)
    told = {
        "French": ask("fr", "en", [(pair[4], french) for pair in chosen]),
        "English, by its translation": ask(
            "en", "fr", [(pair[5], english) for pair in chosen]
        ),
    }
    for each in told.values():
        each["written"] = written
    sys.stdout.write(json.dumps(told))


def ask(source: str, language: str, texts: list[tuple[str, Writer]]) -> dict[str, Any]:
    """How many of the texts are found by what they have become, and seconds."""
    from hub.desk.memory import matches

    changed = [(text, writer.changed(text)) for text, writer in texts]
    changed = [(text, now) for text, now in changed if text != now]
    found, times = 0, []
    for text, now in changed:
        before = time.perf_counter()
        (those,) = matches([now], source, language)
        times.append(time.perf_counter() - before)
        found += any(match.source == text for match in those)
    before = time.perf_counter()
    together = matches([now for _text, now in changed[:PAGE]], source, language)
    page = time.perf_counter() - before
    found_together = sum(
        any(match.source == text for match in those)
        for (text, _now), those in zip(changed, together, strict=False)
    )
    return {
        "asked": len(changed),
        "found": found,
        "median": statistics.median(times),
        "p95": statistics.quantiles(times, n=20)[-1],
        "page": page,
        "found_together": found_together,
        "together": len(together),
    }


if __name__ == "__main__":
    main()

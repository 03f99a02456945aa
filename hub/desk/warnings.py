"""What may be wrong with a translation: things to look at, never a refusal."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from hub.staleness.records import WORDS_ALIKE

from .glossary import Found, used
from .marks import WRITTEN, Marks, names_in, words_of
from .units import Unit

LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"'’«»“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PLACEHOLDER = re.compile(
    r"\{\{.*?\}\}|\{\w*\}|%\(\w+\)[a-z]|(?<!\d)(?<!\d[\s\u00a0\u202f])%[sd]\b"
)
# Signs of closing that may stand behind the end's.
CLOSING = " \u00a0\u202f\u200e\u200f\"'’”»)]"
TWINS = str.maketrans({"؟": "?", "،": ",", "؛": ";", "۔": "."})
ENDS = ".?!:;,…"

SPACES = " \u00a0\u2009\u202f"
NUMBER = re.compile(
    # 1 000 000,5
    rf"(?<!\d)\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?"
    # 1,000 and 1.000 and 1'000, 3.14 and 3,14, 2017, 01.02.2017
    r"|\d+(?:[.,٬٫'’]\d+)*"
)
PERCENT_BEFORE = re.compile(rf"[%٪][{SPACES}]?$")
PERCENT = re.compile(
    rf"[{SPACES}]?(?:[%٪]|pour cent\b|per ?cent\b|por ciento\b"
    r"|في الم[ئا]+ة|بالم[ئا]+ة)",
    re.IGNORECASE,
)
CHEMISTRY = re.compile(r"\bCO2\b")  # which some write CO₂, and Arabic in words


def warnings(
    unit: Unit,
    target: str,
    language: str,
    source_language: str,
    terms: Sequence[Found] = (),
) -> list[str]:
    """In the language of the interface; none for an empty ``target``.

    ``terms``: of the glossary, in the source's text.
    """
    if not target.strip():
        return []
    source, words = (words_of(text, unit.marks) for text in (unit.source, target))
    return [
        *about_marks(unit.source, target, unit.marks),
        *about_values(plain(source), plain(words)),
        *about_length(unit, target),
        *about_copy(source, words),
        *about_end(source, words),
        *about_terms(terms, target, language),
    ]


def about_marks(source: str, target: str, marks: Marks) -> Iterator[str]:
    """A mark that the translation alone has may stand for one of the same kind."""
    theirs = Counter(names_in(target, marks))
    own = Counter(
        marks.by_name[name].tag
        for name in theirs
        if marks.by_name[name] not in marks.source
    )
    missing = []
    for mark in marks.source:
        if mark.name in theirs:
            continue
        if own[mark.tag]:
            own[mark.tag] -= 1
        else:
            missing.append(f"<{mark.name}>")
    if missing:
        yield _("Marks that are missing: %(values)s.") % listed(missing)
    if unknown := list(unread(target, marks) - unread(source, marks)):
        yield _("Marks that the source does not have: %(values)s.") % listed(unknown)
    if twice := [f"<{name}>" for name, count in theirs.items() if count > 1]:
        yield _("Marks that stand there more than once: %(values)s.") % listed(twice)


def unread(text: str, marks: Marks) -> Counter[str]:
    """What looks like a mark, and is none of the paragraph's."""
    return Counter(
        f"<{found[2]}{found[3]}>"
        for found in WRITTEN.finditer(text)
        if found[2] + found[3] not in marks.by_name
    )


def about_values(source: str, target: str) -> Iterator[str]:
    missing, added = differing(LINK, source, target)
    if missing:
        yield _("Links or addresses that are missing: %(values)s.") % listed(missing)
    if added:
        yield _("Links or addresses that the source does not have: %(values)s.") % (
            listed(added)
        )
    source, target = LINK.sub(" ", source), LINK.sub(" ", target)
    missing, added = differing(PLACEHOLDER, source, target)
    if missing:
        yield _("Placeholders that are missing: %(values)s.") % listed(missing)
    if added:
        yield _("Placeholders that the source does not have: %(values)s.") % (
            listed(added)
        )
    before = list(numbers(PLACEHOLDER.sub(" ", source)))
    now = list(numbers(PLACEHOLDER.sub(" ", target)))
    if missing := [each for each in before if each not in now]:
        yield _("Numbers that are missing: %(values)s.") % listed(missing)
    if added := [each for each in now if each not in before]:
        yield _("Numbers that the source does not have: %(values)s.") % listed(added)


def differing(
    pattern: re.Pattern[str], source: str, target: str
) -> tuple[list[str], list[str]]:
    """What the source alone has, and what the target alone has; as often as each."""
    before, now = (
        Counter(found.rstrip(".,;:!?)]،؛؟") for found in pattern.findall(text))
        if pattern is LINK
        else Counter(pattern.findall(text))
        for text in (source, target)
    )
    return list(before - now), list(now - before)


def about_length(unit: Unit, target: str) -> Iterator[str]:
    if unit.max_length and len(target) > unit.max_length:
        yield _("It is too long: %(count)d characters of at most %(limit)d.") % {
            "count": len(target),
            "limit": unit.max_length,
        }


def about_copy(source: str, target: str) -> Iterator[str]:
    words = target.casefold().split()
    if len(words) > WORDS_ALIKE and words == source.casefold().split():
        yield _("It is the same as the source.")


def about_end(source: str, target: str) -> Iterator[str]:
    before, now = end(source), end(target)
    if before == now:
        return
    if not now:
        yield _("The source ends with “%(sign)s”, the translation does not.") % {
            "sign": before
        }
    elif not before:
        yield _("The translation ends with “%(sign)s”, the source does not.") % {
            "sign": now
        }
    else:
        yield _(
            "The source ends with “%(before)s”, the translation with “%(now)s”."
        ) % {
            "before": before,
            "now": now,
        }


def end(text: str) -> str:
    """The sign that ends a text, as Latin writes it; empty where there is none."""
    text = text.rstrip().rstrip(CLOSING).translate(TWINS).replace("...", "…")
    return text[-1] if text and text[-1] in ENDS else ""


def about_terms(terms: Sequence[Found], target: str, language: str) -> Iterator[str]:
    for found in terms:
        if not used(found, target, language):
            yield _("The glossary has “%(translation)s” for “%(term)s”.") % {
                "translation": found.translation,
                "term": found.term,
            }


def plain(text: str) -> str:
    """A text with Western digits, less what looks like a mark."""
    return "".join(
        str(unicodedata.decimal(character)) if character.isdecimal() else character
        for character in WRITTEN.sub(" ", text)
    )


def numbers(text: str) -> Iterator[str]:
    """Each number as it is written nowhere but here: ``1234.5``, ``18%``."""
    text = CHEMISTRY.sub(" ", text)
    for found in NUMBER.finditer(text):
        values = list(read(found[0]))
        if PERCENT.match(text, found.end()) or PERCENT_BEFORE.search(
            text[: found.start()]
        ):
            values[-1] += "%"
        yield from values


def read(written: str) -> Iterator[str]:
    groups = re.split(r"\D", written)
    signs = re.findall(r"\D", written)
    whole, *rest = groups
    if not rest:
        yield tidy(whole)
        return
    decimal = ""
    if signs[-1] == "٫" or (len(set(signs)) > 1 and signs[-1] not in signs[:-1]):
        decimal = rest.pop()
    if all(len(group) == 3 for group in rest) and 0 < len(whole.lstrip("0")) <= 3:
        yield tidy("".join([whole, *rest]), decimal)
    elif len(groups) == 2:
        yield tidy(*groups)
    else:  # 01.02.2017, 5,6,7: several
        yield from map(tidy, groups)


def tidy(whole: str, decimal: str = "") -> str:
    return ".".join(filter(None, [whole.lstrip("0") or "0", decimal.rstrip("0")]))


def listed(values: Iterable[str]) -> dict[str, str]:
    return {"values": ", ".join(dict.fromkeys(values))}

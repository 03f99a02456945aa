"""What people have done together at the demo's hub when the pictures are taken: asked
for approval, sent texts out, shown a draft, written the same text."""

import datetime
import io
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from hub.desk.by_machine import translate
from hub.desk.machine import Translator
from hub.exchange import archives, po
from hub.exchange.models import Import
from hub.exchange.outgoing import sheets
from hub.models import HubPage
from hub.multilingual.content import SOURCE, content_language
from hub.publishing.moderation import submit_language
from hub.publishing.schedule import schedule_language
from hub.reviewing import links
from hub.together.loaded import stamp

# Whose draft waits for approval; is to go live; came back; two people have written.
MODERATED = "article-barometers"
SCHEDULED = "article-youth-post-2015"
EXCHANGED = "article-how-a-forum-is-made"
SHARED = "article-how-a-call-is-judged"

GOES_LIVE = datetime.datetime(2026, 9, 22, 7, tzinfo=datetime.UTC)  # 9 in Paris
ENDS = datetime.datetime(2026, 12, 31, 17, tzinfo=datetime.UTC)
OUTSIDE = {
    "title": "How an international forum is built",
    "lead": "Since 2017, forums have been held outside France. Each takes the same "
    "steps: a local working group, a call for contributions, partners.",
}
IN_SPANISH = (
    "El microcrédito y los microseguros forman parte de la inclusión financiera: "
    "pagar, ahorrar, pedir prestado, protegerse."
)


def work_together(pages: dict[str, int], users: dict[str, Any]) -> dict[str, str]:
    """What addresses name of it."""
    editor, other = users["editor"], users["admin"]
    moderate(pages[MODERATED], users["translator"])
    schedule_language(page_of(pages[SCHEDULED]), "en", GOES_LIVE, ENDS, editor)
    share(page_of(pages[SCHEDULED]), editor)
    ask_a_machine(page_of(pages["article-microfinance"]), editor)
    return {
        "loaded-before": write_meanwhile(pages[SHARED], other),
        "import": str(send_out(pages[EXCHANGED], editor, other).pk),
    }


def page_of(pk: int) -> Any:
    return HubPage.objects.get(pk=pk).specific


def write(pk: int, user: Any, name: str, before: str, after: str) -> None:
    """Into the draft. Raises ValueError where it says something else by now."""
    with content_language(SOURCE):
        page = page_of(pk).get_latest_revision_as_object()
        text = getattr(page, name)
        if before not in text:
            raise ValueError(f"The demo no longer says {before!r}: {text}")
        setattr(page, name, text.replace(before, after))
        page.save_revision(user=user)


def moderate(pk: int, translator: Any) -> None:
    """She goes on writing, once she has asked."""
    write(pk, translator, "lead_ar", "بارومتران قطاعيهما", "بارومتران تطور قطاعيهما")
    submit_language(page_of(pk), "ar", translator)
    write(pk, translator, "lead_ar", "ومدى معرفة الجمهور", "ومدى معرفة الجمهور بهما")


def share(page: Any, user: Any) -> None:
    first, _token = links.make(page, "en", user, 7)
    links.withdraw(first, user)
    links.make(page, "en", user, 14)


def ask_a_machine(page: Any, user: Any) -> None:
    class Machine(Translator):
        def translate(self, texts: list[str], source: str, target: str) -> list[str]:
            return [IN_SPANISH if "micro-assurance" in text else "" for text in texts]

    translate(page, "es", user, Machine())


def write_meanwhile(pk: int, user: Any) -> str:
    """What a form says that was loaded before, as addresses write it."""
    loaded = quote(stamp(page_of(pk)))
    write(pk, user, "lead_en", "decided on the proposals", "decided the proposals")
    return loaded


def send_out(pk: int, editor: Any, other: Any) -> Import:
    """A file has come back; somebody has changed the same title meanwhile."""
    (sheet,) = sheets(editor, [pk], "en", everything=True)
    entries = [
        replace(entry, target=OUTSIDE.get(entry.key, entry.target))
        for entry in sheet.entries
    ]
    file = io.BytesIO()
    po.write(replace(sheet, entries=entries), file)
    size = file.tell()
    file.seek(0)
    name = f"{pk}-en.po"
    write(pk, other, "title_en", "How an", "The making of an")
    return Import.keep(editor, name, archives.read(file, name, size))

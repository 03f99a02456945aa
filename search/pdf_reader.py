"""Reads the text of a PDF, in a process of its own: ``pdf_reader.py <limits> <file>``.

It must not import the hub: it starts often, and reads what anybody may have made. The
answer is one JSON object on the standard output.
"""

import json
import resource
import sys
import unicodedata
from typing import Any

from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

# What is not the file's fault alone is told by the one who started this process.
READ, EMPTY, ENCRYPTED, BROKEN = "read", "empty", "encrypted", "broken"


def main(limits: dict[str, int], path: str) -> None:
    limit(limits)
    sys.stdout.write(json.dumps(read(path, limits["pages"], limits["letters"])))


def limit(limits: dict[str, int]) -> None:
    """Of memory, processor time and files: the kernel ends who goes beyond them."""
    memory, seconds = limits["memory"], limits["seconds"]
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def read(path: str, most_pages: int, most_letters: int) -> dict[str, Any]:
    """``{"status", "message", "text", "pages"}``."""
    texts: list[str] = []
    letters = pages = 0
    message = ""
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            return answer(ENCRYPTED, "It asks for a password.")
        total = len(reader.pages)
        for page in reader.pages[:most_pages]:
            text = clean(page.extract_text())
            texts.append(text[: most_letters - letters])
            letters += len(texts[-1])
            pages += 1
            if letters >= most_letters:
                break
        if pages < total:
            message = f"The first {pages} of {total} pages."
    except (FileNotDecryptedError, NotImplementedError) as error:
        return answer(ENCRYPTED, repr(error))
    except MemoryError:
        message = "It needs too much memory."
    except Exception as error:  # noqa: BLE001 (whatever a malformed file leads to)
        message = repr(error)
    text = "\n".join(part for part in texts if part)
    if text:
        return answer(READ, message, text, pages)
    return answer(BROKEN if message and not pages else EMPTY, message, pages=pages)


def clean(text: str) -> str:
    """One spelling for letters that PDFs write as ligatures or as Arabic forms, words
    that a line's end divided whole again, and no signs that databases refuse."""
    text = unicodedata.normalize("NFKC", text).replace("\xad\n", "").replace("-\n", "-")
    kept = "".join(
        " " if unicodedata.category(letter) in ("Cc", "Cs", "Co", "Cn") else letter
        for letter in text
    )
    return " ".join(kept.split())


def answer(
    status: str, message: str = "", text: str = "", pages: int = 0
) -> dict[str, Any]:
    return {"status": status, "message": message, "text": text, "pages": pages}


if __name__ == "__main__":
    main(json.loads(sys.argv[1]), sys.argv[2])

"""The copy: one SQLite file, in which documents and cursor always belong together."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

FORMAT = 1  # counted up when the tables are others
OURS = 0x4875624D  # by which a mirror's file is known (PRAGMA application_id)
PATIENCE = 30  # seconds to wait for a reader or a writer of the same file

TABLE = """
(id INTEGER, locale TEXT, type TEXT NOT NULL, etag TEXT NOT NULL, url TEXT,
 document TEXT NOT NULL, PRIMARY KEY (id, locale))
"""
STATE = """
(one INTEGER PRIMARY KEY CHECK (one = 1), hub TEXT NOT NULL, locale TEXT NOT NULL,
 type TEXT NOT NULL, section TEXT NOT NULL, cursor TEXT)
"""
ROW = "VALUES (:id, :locale, :type, :etag, :url, :document)"


class Unusable(Exception):
    """The file cannot be used; the message says why, and what to do."""


@dataclass(frozen=True)
class Source:
    """Of which hub, and what of it: all, where nothing is said."""

    hub: str
    locale: str = ""
    type: str = ""
    section: str = ""

    @property
    def query(self) -> dict[str, str]:
        return {"locale": self.locale, "type": self.type, "section": self.section}


class Store:
    """An open file. ``source`` and ``cursor``: None before the first copy."""

    def __init__(self, path: Path, new: bool = False) -> None:
        if not new and not path.exists():
            raise Unusable(f"{path} is not there. Make a copy first: copy ADDRESS")
        self.path = path
        try:
            self.db = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
            self.db.row_factory = sqlite3.Row
            self.prepare()
        except sqlite3.DatabaseError as error:
            raise Unusable(f"{path} cannot be used: {error}") from error

    def prepare(self) -> None:
        found = self.db.execute("PRAGMA application_id").fetchone()[0]
        empty = not self.db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if found != OURS and not empty:
            raise Unusable(f"{self.path} is no mirror's file. Choose another one")
        if not empty and self.version() != FORMAT:
            raise Unusable(
                f"{self.path} is of another version of this program. Delete it, and "
                "make a new copy"
            )
        if empty:
            # Readers and the writer do not wait for each other.
            self.db.execute("PRAGMA journal_mode = WAL")
            with self.transaction():
                self.db.execute(f"PRAGMA application_id = {OURS}")
                self.db.execute(f"PRAGMA user_version = {FORMAT}")
                self.db.execute(f"CREATE TABLE IF NOT EXISTS source {STATE}")
                self.db.execute(f"CREATE TABLE IF NOT EXISTS documents {TABLE}")

    def version(self) -> int:
        return self.db.execute("PRAGMA user_version").fetchone()[0]

    @contextmanager
    def transaction(self) -> Iterator[None]:
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    @contextmanager
    def reading(self) -> Iterator[None]:
        """While it lasts, the copy stays as it is, for whoever reads it here."""
        self.db.execute("BEGIN")
        try:
            yield
        finally:
            self.db.execute("ROLLBACK")

    @contextmanager
    def alone(self) -> Iterator[None]:
        """While it lasts, no other process writes to the copy; a process that is killed
        lets go. Raises Unusable."""
        lock = sqlite3.connect(f"{self.path}.lock", timeout=0, isolation_level=None)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise Unusable(f"another process keeps {self.path} already") from error
        else:
            yield
        finally:
            lock.close()

    # --- what is there --------------------------------------------------------------

    @property
    def source(self) -> Source | None:
        row = self.db.execute("SELECT hub, locale, type, section FROM source")
        found = row.fetchone()
        return Source(*found) if found else None

    @property
    def cursor(self) -> str | None:
        found = self.db.execute("SELECT cursor FROM source").fetchone()
        return found["cursor"] if found else None

    def count(self) -> int:
        return self.db.execute("SELECT count(*) FROM documents").fetchone()[0]

    def documents(self, locale: str) -> Iterator[dict[str, Any]]:
        rows = self.db.execute(
            "SELECT document FROM documents WHERE locale = ? ORDER BY type, id",
            [locale],
        )
        return (json.loads(row["document"]) for row in rows)

    def locales(self) -> list[str]:
        rows = self.db.execute("SELECT DISTINCT locale FROM documents ORDER BY locale")
        return [row["locale"] for row in rows]

    def locales_of(self, page_id: int) -> list[str]:
        rows = self.db.execute(
            "SELECT locale FROM documents WHERE id = ? ORDER BY locale", [page_id]
        )
        return [row["locale"] for row in rows]

    # --- a whole copy, loaded beside the one that is there ----------------------------

    def begin_arrival(self, source: Source) -> None:
        """Forget what an earlier copy left that came to no end."""
        with self.transaction():
            self.db.execute("DROP TABLE IF EXISTS arriving")
            self.db.execute(f"CREATE TABLE arriving {TABLE}")
            if self.cursor is None:  # whoever is killed now knows what to copy
                self.write_source(source, None)

    def arrive(self, entries: Iterable[dict[str, Any]]) -> None:
        with self.transaction():
            self.db.executemany(
                f"INSERT INTO arriving {ROW}",
                map(as_row, entries),
            )

    def arrived(self) -> int:
        return self.db.execute("SELECT count(*) FROM arriving").fetchone()[0]

    def swap(self, source: Source, cursor: str) -> None:
        with self.transaction():
            self.db.execute("DROP TABLE documents")
            self.db.execute("ALTER TABLE arriving RENAME TO documents")
            self.write_source(source, cursor)

    def write_source(self, source: Source, cursor: str | None) -> None:
        self.db.execute(
            "INSERT OR REPLACE INTO source (one, hub, locale, type, section, cursor) "
            "VALUES (1, :hub, :locale, :type, :section, :cursor)",
            asdict(source) | {"cursor": cursor},
        )

    # --- a part of the feed -----------------------------------------------------------

    def apply(self, items: Iterable[dict[str, Any]], cursor: str) -> None:
        """A part's changes and the cursor behind them: all or nothing."""
        with self.transaction():
            for item in items:
                if item["action"] == "published":
                    self.db.execute(
                        f"INSERT OR REPLACE INTO documents {ROW}",
                        as_row(item),
                    )
                else:
                    self.db.execute(
                        "DELETE FROM documents WHERE id = :id AND locale = :locale",
                        {"id": item["id"], "locale": item["locale"]},
                    )
            self.db.execute("UPDATE source SET cursor = ?", [cursor])


def as_row(entry: dict[str, Any]) -> dict[str, Any]:
    document = json.dumps(entry["document"], ensure_ascii=False, separators=(",", ":"))
    names = ("id", "locale", "type", "etag", "url")
    return {name: entry[name] for name in names} | {"document": document}

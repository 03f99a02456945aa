"""Consumers that remember what they were given."""

from hub.changes.consumers import Consumer
from hub.changes.models import Action, Change


class Follower(Consumer):
    """``failing`` maps pages to what handling them raises."""

    name = "follower"

    def __init__(self, **attributes):
        self.batches = []
        self.failing = {}
        self.resets = self.everythings = self.dependants_seen = 0
        self.before = lambda pages: None
        vars(self).update(attributes)

    def handle(self, pages):
        self.before(pages)
        for page_id in pages:
            if error := self.failing.get(page_id):
                raise error
        self.batches.append({key: [c.number for c in v] for key, v in pages.items()})

    def everything(self, change):
        if error := self.failing.get(0):
            raise error
        self.everythings += 1

    def dependants(self, change):
        self.dependants_seen += 1

    def reset(self):
        self.resets += 1

    @property
    def seen(self):
        """The numbers of the rows, in the order in which they came."""
        return [n for batch in self.batches for rows in batch.values() for n in rows]

    @property
    def pages(self):
        return [page_id for batch in self.batches for page_id in batch]


def write(*page_ids, **values):
    """Rows of the log, as they are before the sequencer comes."""
    defaults = {"language": "fr", "action": Action.PUBLISHED, "type": "test.Page"}
    return Change.objects.bulk_create(
        [Change(page_id=page_id, **(defaults | values)) for page_id in page_ids]
    )


class FileFollower(Follower):
    """Writes the pages that it handles into a file, a line each."""

    def __init__(self, file, **attributes):
        super().__init__(**attributes)
        self.file = file

    def handle(self, pages):
        super().handle(pages)
        with self.file.open("a") as lines:
            lines.writelines(f"{page_id}\n" for page_id in pages)

"""Find out what each translation was made from, for content older than the records.

A page's revisions tell what its source said whenever a translation was changed. May be
stopped and started again; pages that are done change nothing.
"""

from django.core.management.base import BaseCommand

from hub.changes.scope import all_pages
from hub.models import HubPage
from hub.progress import Progress
from hub.staleness.backfill import fill_page, fill_snippets


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        total, done = HubPage.objects.count(), 0
        progress = Progress(self.stdout)
        for ids in all_pages(50):
            for page in HubPage.objects.filter(pk__in=ids).specific().order_by("pk"):
                fill_page(page)
            done += len(ids)
            progress(done, max(done, total))
        snippets = fill_snippets()
        self.stdout.write(f"{done} pages and {snippets} snippets and files are done.")

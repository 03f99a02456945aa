"""What the rest of the hub is told about publishing."""

from django.dispatch import Signal

# Sent inside the transaction, with ``page_ids``: receivers use ``on_commit``.
languages_changed = Signal()

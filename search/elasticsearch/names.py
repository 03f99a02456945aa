"""Names that several modules know each other by."""

CONSUMER = "search-elasticsearch"
REBUILD = "search-rebuild"  # the lock of whoever makes, swaps or drops indexes

"""The parts of a body as it is stored.

To make its values takes many times as long as reading the JSON, and asks the database
for what is chosen in it.
"""

from collections.abc import Iterator
from typing import Any

from wagtail import blocks


def parts(
    block: Any, raw: Any, whole: tuple[type, ...] = ()
) -> Iterator[tuple[Any, Any]]:
    """Each block that has none inside, with what is stored of it, in their order.

    ``whole``: classes of blocks that are not taken apart.
    """
    if isinstance(block, whole):
        yield block, raw
    elif isinstance(block, blocks.BaseStructBlock):
        if isinstance(raw, dict):
            for name, child in block.child_blocks.items():
                if name in raw:
                    yield from parts(child, raw[name], whole)
    elif isinstance(block, blocks.ListBlock):
        for item in raw or ():
            value = item["value"] if named(item) else item
            yield from parts(block.child_block, value, whole)
    elif isinstance(block, blocks.BaseStreamBlock):
        for item in raw or ():
            child = block.child_blocks.get(item["type"])
            yield from parts(child, item["value"], whole)
    elif block is not None:
        yield block, raw


def named(item: Any) -> bool:
    """Whether a list's item is stored with its id, or bare as Wagtail did before."""
    return (
        isinstance(item, dict)
        and item.get("type") == "item"
        and {"id", "value"} <= item.keys()
    )

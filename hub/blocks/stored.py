"""The parts of a body as it is stored.

To make its values takes many times as long as reading the JSON, and asks the database
for what is chosen in it.
"""

from collections.abc import Iterator
from typing import Any

from wagtail import blocks


def parts(block: Any, raw: Any) -> Iterator[tuple[Any, Any]]:
    """Each block that has none inside, with what is stored of it, in their order."""
    if isinstance(block, blocks.BaseStructBlock):
        if isinstance(raw, dict):
            for name, child in block.child_blocks.items():
                if name in raw:
                    yield from parts(child, raw[name])
    elif isinstance(block, blocks.BaseStreamBlock | blocks.ListBlock):
        for item in raw or ():
            if isinstance(item, dict) and "value" in item:
                yield from parts(child_of(block, item), item["value"])
            elif isinstance(block, blocks.ListBlock):
                yield from parts(block.child_block, item)
    elif block is not None:
        yield block, raw


def child_of(block: Any, item: dict) -> Any:
    if isinstance(block, blocks.ListBlock):
        return block.child_block
    return block.child_blocks.get(item.get("type"))

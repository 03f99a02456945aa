"""What blocks give the API: what their code says, else what they are made of."""

from typing import Annotated, Any

from wagtail import blocks

from hub.shapes import (
    Facts,
    Html,
    Named,
    NoShape,
    any_of,
    described,
    list_of,
    literal,
    object_of,
    returned,
)


def shape_of(block: Any) -> Any:
    """The type of ``block.get_api_representation``. Raises NoShape."""
    if own := getattr(block, "api_shape", None):
        return own()
    written = type(block).get_api_representation
    if not written.__module__.startswith("wagtail."):
        return returned(written)
    match block:
        case blocks.StreamBlock():
            return stream_shape(block)
        case blocks.ListBlock():
            return list_of(shape_of(block.child_block))
        case blocks.StructBlock():
            return struct_shape(block)
        case blocks.CharBlock() | blocks.TextBlock() | blocks.URLBlock():
            longest = block.field.max_length
            return Annotated[str, Facts(maxLength=longest)] if longest else str
        case blocks.RichTextBlock():
            return Html
        case blocks.BooleanBlock():
            return bool
    raise NoShape(f"{type(block).__name__} does not say what it gives the API")


def stream_shape(stream: Any) -> Any:
    """Any of the blocks: each with its type, its value, and an id that stays."""
    items = [
        object_of(
            type(block).__name__,
            {"type": literal([name]), "value": shape_of(block), "id": str | None},
            described(type(block)),
        )
        for name, block in stream.child_blocks.items()
    ]
    name = type(stream).__name__.removesuffix("Block")
    return Annotated[list_of(any_of(items)), Named(name)]


def struct_shape(block: Any) -> Any:
    """The block's children, named as its class without the word “Block”."""
    if type(block) is blocks.StructBlock:
        raise NoShape("a block of blocks needs a class, which names what it gives")
    return object_of(
        type(block).__name__.removesuffix("Block"),
        {name: shape_of(child) for name, child in block.child_blocks.items()},
        described(type(block)),
    )

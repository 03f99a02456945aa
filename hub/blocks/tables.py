"""The table block: a caption, a header row, cells of plain text."""

from typing import Any, Literal, TypedDict

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import (
    TypedTableBlock,
    TypedTableBlockValidationError,
)


class TableColumnJson(TypedDict):
    """``number``: cells are figures, as they are read."""

    heading: str
    type: Literal["text", "number"]


class TableJson(TypedDict):
    """Rows of plain texts, a cell for each column."""

    caption: str
    columns: list[TableColumnJson]
    rows: list[list[str]]


class TableBlock(TypedTableBlock):
    text = blocks.CharBlock(label=gettext_lazy("Text"), required=False)
    number = blocks.CharBlock(label=gettext_lazy("Number"), required=False)

    def clean(self, value: Any) -> Any:
        """A table that cannot be read aloud is refused."""
        table = super().clean(value)
        errors = []
        if not table.caption:
            errors.append(
                ValidationError(_("Write a caption: it says what the table is about."))
            )
        if not table.columns:
            errors.append(ValidationError(_("Add at least one column.")))
        if any(not column["heading"] for column in table.columns):
            errors.append(ValidationError(_("Write a heading for every column.")))
        if errors:
            raise TypedTableBlockValidationError(non_block_errors=errors)
        return table

    def get_api_representation(self, table: Any, context: Any = None) -> TableJson:
        return {
            "caption": table.caption or "",
            "columns": [
                {"heading": column["heading"] or "", "type": column["block"].name}
                for column in table.columns
            ],
            "rows": [[cell or "" for cell in row["values"]] for row in table.row_data],
        }

    class Meta:
        label = gettext_lazy("Table")
        icon = "table"
        group = gettext_lazy("Words")
        template = "hub/blocks/table.html"

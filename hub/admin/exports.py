"""What a report writes into a spreadsheet."""

# A text that a spreadsheet would take for a formula.
FORMULA = ("=", "+", "-", "@", "\t")


def plain(text: str) -> str:
    """The text as a text, whatever it begins with."""
    return f"'{text}" if text.startswith(FORMULA) else text

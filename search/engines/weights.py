"""How much the places of a word count, on every database.

The figures are those that were best on texts in the four languages; see the design.
"""

# A page about microfinance has it in its title; one that mentions it, in its body.
FIELD_WEIGHTS = {"title": 1.5, "lead": 1.2, "body": 1.0}

# "publication" finds "publier", but a page that says "publication" comes first.
EXACT = 0.6

"""How much the places of a word count, on every database.

Tuned on the demo's own titles and the words that its visitors search: with 1.5 and 1.2
(best on Elasticsearch, whose fields each have a length of their own) a page named like
the question came third on average (MRR .57), with these first (.91).
"""

# A page about microfinance has it in its title; one that mentions it, in its body.
FIELD_WEIGHTS = {"title": 8.0, "lead": 3.0, "body": 1.0, "files": 0.5}

# "publication" finds "publier", but a page that says "publication" comes first.
EXACT = 0.6

# Of a listing's score: the article on microfinance before the list of the articles,
# which names it too, yet "barometers" still finds their index first.
LISTING = 0.9

"""How much each thing counts in the ranking, each with its reason and an example.

Scores are BM25's: a rare word in a title gives about 8, a common one 1.
"""

# A page about microfinance has it in its title; one that mentions it, in its body.
# Fields are scored as one, so that rare words in a body still count; with a title of
# 1.5 questions about a subject find its neighbours (MRR .944), with 2.5 itself (.956).
TITLE, LEAD, BODY = 2.5, 1.2, 1.0

# "financements" finds "financer", but a page that says "financements" comes first.
EXACT = 0.6

# "microfinence" is no word of the index: "microfinance" is what was meant, probably.
CORRECTED = 0.8

# "beekeeper" is in no text: "beekeeping" is near enough, for want of better.
FAMILY = 0.5

# A page may say it in a heading only; its body has it too, so this only lifts.
HEADINGS = 0.3

# "Togo" finds the forums there that never name the country: by their labels.
LABELS = 0.5

# The report (PDF) of a publication says "microassurance"; pages about it come first.
FILES = 0.5

# "microfin" while one types; "art" must not bring "article" before "art".
HALF_TYPED = 0.25

# "photovol" is no word of any text: it can only be the beginning of one.
ONLY_BEGUN = 0.8

# "ODD 13" is one code: the page about goal 13 before those about all goals.
CODE = 2.0

# "ESS" finds "économie sociale et solidaire", and the reverse. Less than half, since
# several rare words together score high: what has "ESS" itself comes first.
SYNONYM = 0.4

# "forum mondial 2019": a page with all words before one that repeats "forum".
ALL_WORDS = 0.2

# "droit du travail" as typed before a page with "travail" here and "droit" there.
IN_ORDER = 0.3

# "año" before "ano", and the reverse; who types neither accent nor tilde loses nothing.
ENYE = 0.2

# Of two forums alike the coming or last one: half of this after two years.
RECENT, HALVED_AFTER = 0.2, "730d"

# Of a listing's score: the article on microfinance before the list of the articles,
# which names it too, yet "barometers" still finds their index first.
LISTING = 0.9

# --- While one types --------------------------------------------------------------

# "clim": "Climat" by its title, before a page that only says it in its lead.
TYPED_TITLE, TYPED_LEAD = 3.0, 1.0

# "le clim": "Le climat change" before "Climat : le bilan".
TYPED_IN_ORDER = 2.0

# "microfinen" is "microfinan…" with an error; what has none comes first.
TYPED_WRONG = 0.5

# --- Related pages ----------------------------------------------------------------

# About a common word in common: themes decide between texts that are as much alike.
SHARED_THEME = 2.0

"""Stock's side: a small Wagtail project with the same articles, in one language."""

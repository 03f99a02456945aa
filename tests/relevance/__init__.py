"""How well searches find: texts and judged questions in four languages."""

"""How dates and times are written in the admin, where Django's own ways do not suit.

See FORMAT_MODULE_PATH. What visitors read is written by ``hub.dates``.
"""

"""The demo content: one module per section, loaded by ``manage.py load_demo``."""

"""The pictures of the guide for editors and translators: ``make guide``."""

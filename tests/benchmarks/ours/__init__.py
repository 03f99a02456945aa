"""The hub's side: its settings under load, and its content."""

"""The blocks of a body: ``from hub.blocks.body import BodyBlock``."""

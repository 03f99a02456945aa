"""The real servers that tests start themselves, or are given by the environment."""

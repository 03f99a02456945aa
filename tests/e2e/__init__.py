"""Tests that drive a real browser through a served site."""

"""Migrations of stock's side."""

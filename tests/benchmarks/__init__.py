"""Measures the hub beside stock Wagtail: ``python -m tests.benchmarks``."""

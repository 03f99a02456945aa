"""The tests: one folder an app, the servers they need, factories, the browser."""

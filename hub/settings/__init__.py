"""Settings: ``base`` for all, and a thin overlay each for dev, test, production."""

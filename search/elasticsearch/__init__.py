"""Search on Elasticsearch: one index per language, kept level with the database."""

"""The contract of the API: what can be asked and what is answered, as OpenAPI 3.1."""

"""Search over the public texts of all pages, in each of the hub's languages."""

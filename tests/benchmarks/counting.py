"""Tells how many SQL queries a request takes, when the request asks for it."""

from contextlib import contextmanager

from django.db import connection

ASK = "X-Count-Queries"
ANSWER = "X-Queries"


class CountQueries:
    """The first middleware: it sees every query of the request."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "HTTP_X_COUNT_QUERIES" not in request.META:
            return self.get_response(request)
        counted = []

        def count(execute, sql, params, many, context):
            counted.append(sql)
            return execute(sql, params, many, context)

        with connection.execute_wrapper(count):
            response = self.get_response(request)
        response[ANSWER] = str(len(counted))
        return response


@contextmanager
def statements(connection):
    """The SQL of all that is run inside, savepoints left out."""
    found = []

    def note(execute, sql, params, many, context):
        found.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield found

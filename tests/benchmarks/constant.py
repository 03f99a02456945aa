"""A Django view that answers 2 kB and does nothing else: what the machine can do."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    SECRET_KEY="for-benchmarks-only",
    ROOT_URLCONF=__name__,
    MIDDLEWARE=["tests.benchmarks.counting.CountQueries"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
BODY = b"x" * 2048


def constant(request):
    return HttpResponse(BODY)


urlpatterns = [path("", constant)]
application = get_wsgi_application()

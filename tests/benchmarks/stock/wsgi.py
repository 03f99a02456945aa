"""The WSGI entry point of stock's side."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

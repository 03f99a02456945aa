"""The addresses of what describes the API, below ``/api/v2/``."""

from django.urls import path

from . import views

urlpatterns = [
    path("openapi.json", views.openapi, name="api_contract"),
    path("docs/", views.documentation, name="api_documentation"),
    path("problems/", views.problems, name="api_problems"),
]

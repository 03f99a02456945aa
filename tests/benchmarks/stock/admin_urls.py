from django.urls import include, path
from wagtail.admin import urls as admin_urls

from .urls import urlpatterns as pages

urlpatterns = [path("admin/", include(admin_urls)), *pages]

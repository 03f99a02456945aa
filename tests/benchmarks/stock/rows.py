"""A bare view, without Wagtail: 20 rows as JSON, bodies as they are stored."""

from django.db.models import TextField
from django.db.models.functions import Cast
from django.http import JsonResponse

from .models import ArticlePage

LIMIT = 20


def rows(request):
    start = int(request.GET["offset"])
    found = (
        ArticlePage.objects.live()
        .order_by("pk")
        .annotate(stored=Cast("body", TextField()))
        .values("pk", "title", "slug", "lead", "date", "cover", "stored")
    )
    return JsonResponse({"items": list(found[start : start + LIMIT])})

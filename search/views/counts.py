"""Takes what the results page's script sends: a search was shown, a hit was opened."""

import logging

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from search.counting import InvalidToken, count_click, count_search, read

logger = logging.getLogger(__name__)

COUNTERS = {"search": count_search, "click": count_click}


# Without cookies, since nobody is to be told apart: the signed token is what lets in.
@csrf_exempt
@require_POST
def counts(request: HttpRequest) -> HttpResponse:
    count = COUNTERS.get(request.POST.get("what", ""))
    try:
        made = read(request.POST.get("token", ""))
    except InvalidToken:
        return HttpResponseBadRequest()
    if count is None:
        return HttpResponseBadRequest()
    try:
        count(made)
    except DatabaseError:
        # A figure less: nobody waits for it, and nobody is to see an error.
        logger.warning("a search could not be counted", exc_info=True)
    return HttpResponse(status=204)

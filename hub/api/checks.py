"""The system check that nothing is served which the contract does not describe."""

from typing import Any

from django.core.checks import CheckMessage, Error, register
from wagtail.models import get_page_models

from hub.shapes import Components, NoShape


@register
def check_described(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """A page type whose API fields or blocks do not say what they give."""
    from .contract.documents import page_family

    found: list[CheckMessage] = []
    for model in get_page_models():
        try:
            page_family(model).add_to(Components())
        except NoShape as error:
            found.append(
                Error(
                    str(error),
                    hint="Say in the return type of what writes it out what it gives.",
                    obj=model,
                    id="hub.E011",
                )
            )
    return found

"""A partner's requests of the last days, as bars and as a table."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Sum

from .models import Partner, Usage
from .usage import first_day

DAYS = 30
STEP, BAR, HEIGHT = 10, 8, 60  # in units of the drawing


@dataclass(frozen=True)
class Bar:
    """A day: ``refused`` of its ``requests`` were beyond a limit."""

    day: date
    requests: int
    refused: int
    x: int
    height: float  # of all requests
    refused_height: float

    @property
    def top(self) -> float:
        return HEIGHT - self.height

    @property
    def refused_top(self) -> float:
        return HEIGHT - self.refused_height


@dataclass(frozen=True)
class Chart:
    bars: list[Bar]
    requests: int
    refused: int
    bar_width: int = BAR
    width: int = DAYS * STEP
    height: int = HEIGHT


def chart(partner: Partner, today: date) -> Chart:
    """The days up to ``today`` (of UTC), those without requests too. One query."""
    first = first_day(today, DAYS)
    days = [first + timedelta(days=index) for index in range(DAYS)]
    rows = (
        Usage.objects.filter(key__partner=partner, day__gte=first)
        .values_list("day")
        .annotate(Sum("requests"), Sum("refused"))
    )
    found = {day: (requests, refused) for day, requests, refused in rows}
    numbers = [found.get(day, (0, 0)) for day in days]
    highest = max(requests for requests, _refused in numbers) or 1
    return Chart(
        [
            Bar(
                day,
                requests,
                refused,
                x=index * STEP,
                height=round(HEIGHT * requests / highest, 2),
                refused_height=round(HEIGHT * refused / highest, 2),
            )
            for index, (day, (requests, refused)) in enumerate(
                zip(days, numbers, strict=True)
            )
        ],
        requests=sum(requests for requests, _refused in numbers),
        refused=sum(refused for _requests, refused in numbers),
    )

"""What Django's "ar" leaves out, and would be filled in with the American way."""

from django.conf.locale.ar.formats import DATE_FORMAT, SHORT_DATE_FORMAT, TIME_FORMAT

DATETIME_FORMAT = f"{DATE_FORMAT}، {TIME_FORMAT}"
SHORT_DATETIME_FORMAT = f"{SHORT_DATE_FORMAT} {TIME_FORMAT}"

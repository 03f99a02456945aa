"""What every registration for translation declares."""

from modeltranslation.translator import TranslationOptions

from hub.staleness.segments import RECORDS


class TranslatedOptions(TranslationOptions):
    """The fields named, and the record of what each text was translated from."""

    fields: tuple[str, ...] = (RECORDS,)

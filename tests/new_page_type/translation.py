"""modeltranslation registrations of the app ``new_page_type``."""

from modeltranslation.translator import TranslationOptions, register

from hub.multilingual.options import TranslatedOptions

from .models import CoursePage, Lesson


@register(CoursePage)
class CoursePageTranslation(TranslationOptions):
    fields = ("syllabus",)


@register(Lesson)
class LessonTranslation(TranslatedOptions):
    fields = ("title",)

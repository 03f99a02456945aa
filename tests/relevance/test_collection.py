"""The relevance set is as large as it says, and judges pages that exist."""

from collections import Counter

import pytest

from hub.languages import CODES
from tests.relevance.collection import (
    ANSWERS,
    FOLDER,
    KINDS,
    MEANT,
    TOUCHES,
    UNSEEN,
    documents,
    questions,
    written,
)

DOCUMENTS = documents(UNSEEN)
TUNED, UNSEEN_QUESTIONS = questions(), questions(UNSEEN)
QUESTIONS = [*TUNED, *UNSEEN_QUESTIONS]


@pytest.mark.parametrize("language", CODES)
class TestLanguage:
    def test_has_texts_beside_the_demo(self, language):
        assert sum(language in texts for _, texts in written()) >= 120

    def test_has_texts_of_its_own(self, language):
        alone = [key for key, texts in DOCUMENTS.items() if set(texts) == {language}]
        assert len(alone) >= 15

    def test_has_questions_of_every_kind(self, language):
        kinds = Counter(one.kind for one in TUNED if one.language == language)
        assert set(kinds) == set(KINDS)
        assert min(kinds.values()) >= 6
        assert kinds.total() >= 80

    def test_has_questions_that_nothing_was_tuned_on(self, language):
        there = {one.kind for one in UNSEEN_QUESTIONS if one.language == language}
        assert there == {*KINDS} - {"code"}

    def test_is_asked_unseen_questions_about_other_texts(self, language):
        own = {key for key, _ in written(UNSEEN)}
        assert not own & documents().keys()
        judged = [one.grades for one in UNSEEN_QUESTIONS if one.language == language]
        assert {key for grades in judged for key in grades} <= own


class TestQuestions:
    def test_are_answered_by_pages_that_are_there(self):
        judged = {key for one in QUESTIONS for key in one.grades}
        assert judged <= DOCUMENTS.keys()

    def test_have_known_grades_and_an_answer(self):
        for one in QUESTIONS:
            assert set(one.grades.values()) <= {MEANT, ANSWERS, TOUCHES}, one
            assert max(one.grades.values()) >= ANSWERS, one

    def test_judge_pages_in_the_language_of_the_reader(self):
        wrong = [
            (one.name, key)
            for one in QUESTIONS
            for key in one.grades
            if one.kind != "other_language" and one.language not in DOCUMENTS[key]
        ]
        assert wrong == []

    def test_are_asked_once(self):
        assert len({(one.language, one.text) for one in QUESTIONS}) == len(QUESTIONS)


def test_texts_are_whole():
    empty = [
        (key, language)
        for folder in (FOLDER, UNSEEN)
        for key, texts in written(folder)
        for language, text in texts.items()
        if not (text.title and text.lead and text.body)
    ]
    assert empty == []

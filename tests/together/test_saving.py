"""Two people with one page open: every kind of save, and nothing of either is lost."""

import re

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Revision

from hub.publishing.actions import publish_languages
from hub.together.models import FormContent, OpenedRevision
from tests.admin.posting import autosaved, edit_url
from tests.factories.pages import BLOCK_ID, body, fresh, public
from tests.factories.posted import form_data
from tests.staleness.stale import draft, edited
from tests.together.people import Form, Person, loaded_from

pytestmark = pytest.mark.django_db

# What the article's form says when it is loaded.
TEXTS = {
    "title_fr": "Le xéno",
    "title_en": "The xeno",
    "slug_fr": "le-xeno",
    "slug_en": "the-xeno",
    "body_fr": "corps",
    "body_fr-0-id": BLOCK_ID,
    "body_en": "corpus",
    "body_en-0-id": BLOCK_ID,
    "lead_fr": "chapeau",
    "lead_en": "standfirst",
    "seo_title_fr": "SEO fr",
    "search_description_en": "description en",
}


def titles(page) -> list[str]:
    now = draft(page)
    return [now.title_fr, now.title_en, now.title_es or "", now.title_ar or ""]


@pytest.fixture
def subject(article):
    return article


@pytest.fixture
def spanish(ana, subject):
    return ana.open(subject, **TEXTS)


@pytest.fixture
def english(ben, subject):
    return ben.open(subject, **TEXTS)


class TestAutosave:
    def test_both_keep_everything(self, subject, spanish, english):
        assert spanish.autosave(title_es="T")["success"]
        assert english.autosave(title_en="The x")["success"]
        assert spanish.autosave(title_es="Tí")["success"]
        assert english.autosave(title_en="The xe", lead_en="lead")["success"]
        assert spanish.autosave(title_es="Título", lead_es="entradilla")["success"]
        assert titles(subject) == ["Le xéno", "The xe", "Título", ""]
        now = draft(subject)
        assert (now.lead_en, now.lead_es) == ("lead", "entradilla")

    def test_the_answer_shows_what_the_form_does_not(self, subject, spanish, english):
        spanish.autosave(title_es="Título")
        html = english.autosave(title_en="Title")["html"]
        assert "Title · Español" in html
        assert "data-hub-conflicts" not in html
        # Once: a screen reader would read it again after every word.
        assert "hub-together" not in english.autosave(title_en="Titles")["html"]

    def test_who_is_alone_is_told_nothing(self, subject, spanish):
        assert "hub-together" not in spanish.autosave(title_es="Título")["html"]
        assert "hub-together" not in spanish.autosave(title_es="Títulos")["html"]
        assert not FormContent.objects.exists()

    def test_one_who_is_alone_writes_over_their_own_revision(self, subject, spanish):
        first = spanish.autosave(title_es="T")["revision_id"]
        assert spanish.autosave(title_es="Título")["revision_id"] == first

    def test_a_revision_that_another_opened_is_not_written_over(
        self, subject, ana, ben, spanish
    ):
        first = spanish.autosave(title_es="T")["revision_id"]
        late = ben.open(subject, **TEXTS, title_es="T")
        second = spanish.autosave(title_es="Título")["revision_id"]
        assert second != first
        assert spanish.autosave(title_es="Títulos")["revision_id"] == second
        assert late.autosave(title_en="Title")["success"]
        assert titles(subject) == ["Le xéno", "Title", "Títulos", ""]

    def test_nor_one_that_went_live(self, subject, spanish):
        first = spanish.autosave(title_es="T", body_es="t")["revision_id"]
        publish_languages(fresh(subject), {"fr", "en", "es"})
        answer = spanish.autosave(title_es="Título")
        assert answer["success"]
        assert answer["revision_id"] != first
        assert Revision.objects.get(pk=first).content["title_es"] == "T"

    @pytest.mark.parametrize("is_merging", [False, True])
    def test_nor_one_that_will(self, subject, spanish, english, is_merging):
        first = spanish.autosave(title_es="T")["revision_id"]
        Revision.objects.filter(pk=first).update(
            approved_go_live_at="2100-01-01T00:00:00Z"
        )
        form = english if is_merging else spanish
        assert form.autosave(title_es="Título")["error_code"] == "locked"
        assert titles(subject)[2] == "T"

    def test_forms_once_merged_write_over_their_own_too(
        self, subject, spanish, english
    ):
        english.autosave(title_en="A")
        first = spanish.autosave(title_es="T")["revision_id"]
        assert spanish.autosave(title_es="Título")["revision_id"] == first
        assert FormContent.objects.count() == 1

    def test_a_revision_of_another_is_never_written_over(
        self, subject, spanish, english
    ):
        other = english.autosave(title_en="Title")["revision_id"]
        spanish.revision = other
        assert spanish.autosave(title_es="Título")["revision_id"] != other
        assert Revision.objects.get(pk=other).content["title_en"] == "Title"

    def test_what_one_takes_back(self, subject, spanish, english):
        """Emptying is a change as well."""
        spanish.autosave(lead_es="entradilla")
        english.autosave(title_en="Title")
        spanish.autosave(lead_es="")
        assert not draft(subject).lead_es
        assert titles(subject)[1] == "Title"

    def test_an_answer_that_got_lost(self, subject, spanish, english):
        """The form does not know that it was saved, and sends the same again."""
        english.autosave(title_en="Title")
        loaded = spanish.loaded
        spanish.autosave(title_es="Título")
        spanish.loaded = loaded
        assert spanish.autosave()["success"]
        assert titles(subject)[1:3] == ["Title", "Título"]

    def test_invalid_is_refused_and_leaves_nothing(self, subject, spanish, english):
        english.autosave(title_en="Title")
        answer = spanish.autosave(title_es="Título", slug_es="a b")
        assert answer["error_code"] == "validation_error"
        assert not FormContent.objects.exists()
        assert titles(subject)[2] == ""


class TestSaving:
    def test_a_draft(self, subject, spanish, english):
        spanish.save(title_es="Título")
        response = english.save(title_en="Title")
        assert titles(subject) == ["Le xéno", "Title", "Título", ""]
        html = english.person.client.get(response.url).content.decode()
        assert "Others changed this page meanwhile" in html

    def test_after_autosave(self, subject, spanish, english):
        english.autosave(title_en="Title")
        spanish.autosave(title_es="Tí")
        english.autosave(lead_en="lead")
        spanish.save(title_es="Título")
        english.save(lead_en="leader")
        assert titles(subject)[1:3] == ["Title", "Título"]
        assert draft(subject).lead_en == "leader"

    def test_publishing(self, subject, spanish, english):
        spanish.save(title_es="Título")
        english.save(
            "action-publish",
            title_en="Title",
            publish_languages=["en"],
            publish_asked="1",
        )
        now = fresh(subject)
        assert (now.title_en, now.title_es) == ("Title", None)
        assert titles(subject)[1:3] == ["Title", "Título"]

    def test_publishing_what_another_emptied(self, subject, spanish, english):
        spanish.save(title_en="")
        response = english.post(
            "action-publish", lead_en="lead", publish_languages=["en"]
        )
        assert "title_en" in response.context["form"].errors
        assert fresh(subject).title_en == "The xeno"

    def test_a_page_that_is_not_live_keeps_its_rows(self, ana, ben, section, theme):
        """Its rows are saved with every draft, and get their keys then."""
        from articles.models import ArticlePage
        from tests.factories.pages import added

        page = added(section, ArticlePage(title_fr="Neuf", slug_fr="neuf", live=False))
        page.save_revision()
        texts = {"title_fr": "Neuf", "slug_fr": "neuf"}
        one, other = ana.open(page, **texts), ben.open(page, **texts)
        other.autosave(title_en="New")
        first, second = theme("one"), theme("two")
        one.autosave(title_es="Nuevo", **themes(first))
        assert one.values["page_themes-0-id"]
        one.autosave(title_es="Nuevos")
        other.autosave(title_en="News", **themes(second))
        one.autosave(title_es="Otro")
        now = fresh(page)
        assert {row.theme for row in now.page_themes.all()} == {first, second}
        assert titles(page)[1:3] == ["News", "Otro"]

    def test_rows_of_a_live_page(self, subject, spanish, english, theme):
        first, second, third = theme("one"), theme("two"), theme("three")
        spanish.autosave(**themes(first))
        english.autosave(**themes(second))
        spanish.autosave(title_es="Título")
        spanish.autosave(**themes(third))
        english.autosave(title_en="Title")
        found = draft(subject).page_themes.all()
        assert {row.theme for row in found} == {second, third}
        assert len(found) == 2

    def test_a_new_row_that_two_translate(self, ana, ben, section):
        """Of a live page's draft, which has no key for it yet."""
        from articles.models import KeyFigure, PublicationPage
        from tests.factories.pages import added

        page = added(
            section, PublicationPage(title_fr="Un", body_fr=body("corps")), "fr"
        )
        now = page.get_latest_revision_as_object()
        now.key_figures.add(KeyFigure(value_fr="3", label_fr="pays"))
        now.save_revision()
        # Both have loaded it before either saves.
        forms = [form_data(each.client, page) for each in (ana, ben)]
        for person, form, code in ((ana, forms[0], "es"), (ben, forms[1], "en")):
            assert form["key_figures-0-label_fr"] == "pays"
            form[f"key_figures-0-label_{code}"] = f"label {code}"
            answer = autosaved(person.client, edit_url(page), form)
            assert answer.json()["success"]
        (row,) = draft(page).key_figures.all()
        assert (row.label_fr, row.label_es, row.label_en) == (
            "pays",
            "label es",
            "label en",
        )

    def test_a_page_without_a_revision(self, ana, ben, article):
        article.revisions.all().delete()
        article = fresh(article)
        one, other = ana.open(article, **TEXTS), ben.open(article, **TEXTS)
        one.save(title_es="Título")
        other.save(title_ar="عنوان")
        assert titles(article)[2:] == ["Título", "عنوان"]

    def test_going_back_to_a_revision(self, ana, subject, english):
        old = subject.latest_revision
        edited(subject, title_es="Título")
        url = f"/admin/pages/{subject.pk}/revisions/{old.pk}/revert/"
        html = ana.client.get(url).content.decode()
        form = Form(
            ana, subject, ("fr", "en", "es", "ar"), dict(TEXTS), loaded_from(html)
        )
        edited(subject, title_ar="عنوان")
        ana.client.post(url, form.data())
        assert titles(subject) == ["Le xéno", "The xeno", "", "عنوان"]

    def test_what_a_form_does_not_say_is_up_to_date(self, subject, english):
        """Another client than the editor, as before."""
        edited(subject, title_es="Título")
        english.loaded = ""
        english.save(title_en="Title")
        assert titles(subject)[1:3] == ["Title", ""]


def themes(*found) -> dict:
    """The rows of themes that a form says."""
    rows = {"page_themes-TOTAL_FORMS": str(len(found))}
    for number, each in enumerate(found):
        rows |= {
            f"page_themes-{number}-id": "",
            f"page_themes-{number}-theme": str(each.pk),
            f"page_themes-{number}-ORDER": str(number + 1),
            f"page_themes-{number}-DELETE": "",
        }
    return rows


@pytest.fixture
def theme(db):
    from hub.taxonomy.models import Theme

    def made(name):
        return Theme.objects.create(
            **{f"name_{code}": name for code in ("fr", "en", "es", "ar")}
        )

    return made


class TestPublishingByAnother:
    """It puts nobody's other work in conflict."""

    @pytest.mark.parametrize("languages", [{"fr"}, {"en"}, {"es"}, {"fr", "en", "es"}])
    def test_languages(self, subject, spanish, english, languages):
        changes = {"title_fr": "Neuf", "title_es": "Nuevo", "slug_es": "nuevo"}
        subject = edited(subject, **changes, body_es=body("texto"))
        texts = TEXTS | changes | {"body_es": "texto", "body_es-0-id": BLOCK_ID}
        one = spanish.person.open(subject, **texts)
        other = english.person.open(subject, **texts)
        one.autosave(title_es="Nuevos")
        publish_languages(fresh(subject), languages)
        assert other.autosave(title_en="Title")["success"]
        publish_languages(fresh(subject), languages)
        answer = one.autosave(title_es="Nuevas")
        assert "data-hub-conflicts" not in answer["html"]
        other.save(lead_en="lead")
        assert titles(subject)[:3] == ["Neuf", "Title", "Nuevas"]

    def test_is_no_newer_draft(self, subject, spanish):
        """Of a part alone: open forms do not even have to be merged."""
        subject = edited(subject, title_fr="Neuf", title_es="Nuevo", slug_es="nuevo")
        form = spanish.person.open(subject, **(TEXTS | {"title_fr": "Neuf"}))
        publish_languages(fresh(subject), {"fr"})
        form.autosave(title_es="Otro")
        assert not FormContent.objects.exists()
        assert titles(subject)[2] == "Otro"


class TestConflict:
    def test_autosave_keeps_the_rest_and_tells_it(self, subject, spanish, english):
        spanish.autosave(title_es="Uno")
        answer = english.autosave(title_es="Dos", lead_es="entradilla")
        assert answer["success"]
        assert "data-hub-conflicts" in answer["html"]
        assert titles(subject)[2] == "Uno"
        assert draft(subject).lead_es == "entradilla"
        # It goes on, and is still asked.
        english.autosave(lead_es="más", title_en="Title")
        assert titles(subject)[1:3] == ["Title", "Uno"]
        assert draft(subject).lead_es == "más"
        response = english.post()
        (conflict,) = response.context["form"].together.conflicts
        assert conflict.conflict.key == "title_es"

    def test_side_by_side(self, subject, spanish, english):
        spanish.save(title_es="Un título nuevo", title_ar="عنوان")
        response = english.post(title_es="Un título viejo", title_ar="عنوان آخر")
        html = response.content.decode()
        assert "Two people changed the same text" in html
        assert "Un título <mark>nuevo</mark>" in html
        assert "Un título <mark>viejo</mark>" in html
        assert "Keep that of Ana" in html
        assert 'lang="ar" dir="rtl">عنوان' in html
        assert 'value="Un título viejo"' in html  # the form keeps what one wrote
        assert "w-autosave-interval" not in html
        assert titles(subject)[2:] == ["Un título nuevo", "عنوان"]

    @pytest.mark.parametrize("side", ["mine", "theirs"])
    @pytest.mark.parametrize("action", [None, "action-publish"])
    def test_choosing(self, subject, spanish, english, side, action):
        spanish.save(title_es="Uno", body_es="texto")
        response = english.post(action, title_es="Dos", title_en="Title")
        choices = choose(response, side)
        english.save(action, **choices, publish_languages=["fr", "en", "es"])
        assert titles(subject)[1:3] == ["Title", "Dos" if side == "mine" else "Uno"]
        if action:
            assert "es" in public(subject)

    def test_asked_again_without_a_choice(self, subject, spanish, english):
        spanish.save(title_es="Uno")
        english.post(title_es="Dos")
        response = english.post(hub_asked="1")
        assert "Choose one of the two" in response.content.decode()
        assert titles(subject)[2] == "Uno"

    def test_asked_again_when_the_other_went_on(self, subject, spanish, english):
        spanish.save(title_es="Uno")
        response = english.post(title_es="Dos")
        spanish.person.open(subject, **TEXTS, title_es="Uno").save(title_es="Tres")
        response = english.post(**choose(response, "mine"))
        assert response.context["form"].together.conflicts
        english.save(**choose(response, "mine"))
        assert titles(subject)[2] == "Dos"

    @pytest.mark.parametrize("choice", ["", "mine", "mine:x", "<script>", "theirs:"])
    def test_a_forged_choice_chooses_nothing(self, subject, spanish, english, choice):
        spanish.save(title_es="Uno")
        response = english.post(title_es="Dos", **{"together:title_es": choice})
        assert "<script>" not in response.content.decode().partition("<form")[2][:900]
        assert titles(subject)[2] == "Uno"

    def test_html_stays_text(self, subject, spanish, english):
        spanish.save(title_es="<script>alert(1)</script>")
        html = english.post(title_es="<script>alert(2)</script>").content.decode()
        assert "<script>alert" not in html

    def test_a_block(self, ana, ben, subject):
        subject = edited(subject, body_es=body("uno"))
        texts = TEXTS | {"body_es": "uno", "body_es-0-id": BLOCK_ID}
        one, other = ana.open(subject, **texts), ben.open(subject, **texts)
        one.save(body_es="dos")
        response = other.post(body_es="tres", title_en="Title")
        (conflict,) = response.context["form"].together.conflicts
        assert conflict.conflict.key == f"body_es.{BLOCK_ID}"
        assert conflict.label.endswith("· Español")
        other.save(**choose(response, "mine"))
        assert "tres" in str(draft(subject).body_es)
        assert titles(subject)[1] == "Title"

    def test_both_brought_another_date(self, subject, spanish, english):
        spanish.save(date="2026-01-02")
        response = english.post(date="2026-03-04")
        (conflict,) = response.context["form"].together.conflicts
        assert "2026" in conflict.theirs
        assert conflict.language is None
        english.save(**choose(response, "mine"))
        assert str(draft(subject).date) == "2026-03-04"

    def test_whose_text_it_is(self, subject, spanish, english, person):
        """Not whoever saved last."""
        spanish.save(title_es="Uno")
        person("carl").open(subject, **TEXTS, title_es="Uno").save(lead_fr="Carl")
        publish_languages(fresh(subject), {"en"})
        response = english.post(title_es="Dos")
        (conflict,) = response.context["form"].together.conflicts
        assert conflict.author == "Ana"


def choose(response, side) -> dict:
    return {
        each.name: each.conflict.choice(side)
        for each in response.context["form"].together.conflicts
    }


class TestBadInput:
    @pytest.mark.parametrize(
        "loaded",
        [
            "x",
            "revision",
            "revision x y",
            "revision 999999 2026-01-01T00:00:00+00:00",
            "revision 99999999999999999999999 x",
            "revision -1 x",
            "kept 1",
            "kept 99999999999999999999999",
            "kept x",
            "live x",
            "nothing",
            "' OR 1=1",
        ],
    )
    def test_what_no_form_was_loaded_with(self, subject, spanish, english, loaded):
        """Nothing is saved over anything without being asked."""
        spanish.save(title_es="Uno")
        english.loaded = loaded
        answer = english.autosave(title_es="Dos")
        assert answer["error_code"] == "invalid_revision"
        response = english.post(title_es="Dos")
        keys = [e.conflict.key for e in response.context["form"].together.conflicts]
        assert keys == ["title_es"]
        assert titles(subject)[2] == "Uno"
        english.save(**choose(response, "mine"))
        assert titles(subject)[2] == "Dos"

    def test_a_revision_of_another_page(self, subject, section, english):
        other = section.latest_revision or section.save_revision()
        english.loaded = f"revision {other.pk} {other.created_at.isoformat()}"
        assert english.autosave(title_es="Dos")["error_code"] == "invalid_revision"

    def test_what_another_kept(self, subject, spanish, english):
        english.autosave(title_en="Title")
        spanish.autosave(title_es="Uno")
        kept = FormContent.objects.get()
        english.loaded = f"kept {kept.pk}"
        assert english.autosave(title_es="Dos")["error_code"] == "invalid_revision"

    def test_overwritten_meanwhile(self, subject, spanish, english):
        """A base that is not what was loaded is none."""
        revision = subject.latest_revision
        edited(subject, title_ar="عنوان")
        stamp = revision.created_at.isoformat().replace("20", "19", 1)
        english.loaded = f"revision {revision.pk} {stamp}"
        assert english.autosave(title_es="Dos")["error_code"] == "invalid_revision"


class TestCost:
    def test_of_who_is_alone(self, subject, spanish, django_assert_max_num_queries):
        with django_assert_max_num_queries(500) as counted:
            spanish.autosave(title_es="T")
        mine = [q for q in counted.captured_queries if "together" in q["sql"]]
        assert mine == []
        with django_assert_max_num_queries(500) as counted:
            spanish.autosave(title_es="Título")
        mine = [q for q in counted.captured_queries if "together" in q["sql"]]
        assert len(mine) == 1  # whether somebody opened what it writes over

    def test_of_opening_an_old_draft(self, subject, ana):
        Revision.objects.update(created_at="2020-01-01T00:00:00Z")
        OpenedRevision.objects.all().delete()
        ana.client.get(edit_url(subject))
        assert not OpenedRevision.objects.exists()

    def test_what_is_forgotten_goes(self, subject, spanish, english):
        english.autosave(title_en="Title")
        spanish.autosave(title_es="Uno")
        FormContent.objects.update(saved_at="2020-01-01T00:00:00Z")
        late = spanish.person.open(
            subject, **(TEXTS | {"title_en": "Title", "title_es": "Uno"})
        )
        english.autosave(title_en="Titles")
        late.autosave(title_es="Dos")
        assert FormContent.objects.filter(saved_at__year=2020).count() <= 1


class TestRights:
    """Whoever is held to Arabic is asked for Arabic alone, whatever others saved."""

    @pytest.fixture
    def arabic(self, django_user_model, subject):
        from tests.publishing.test_language_rights import held

        user = held(django_user_model, "arabic", ["ar"], ["ar"])
        client = Client()
        client.force_login(user)
        return Person(client, user).open(subject, ("ar",))

    def test_beside_another_language(self, subject, arabic, spanish):
        spanish.save(title_fr="Neuf", date="2026-01-02", title_es="Nuevo")
        assert arabic.autosave(title_ar="عن")["success"]
        edited(subject, title_fr="X")
        assert arabic.autosave(title_ar="عنوان")["success"]
        arabic.save(title_ar="عنوان آخر")
        now = draft(subject)
        assert (now.title_fr, now.title_ar) == ("X", "عنوان آخر")

    def test_forged_fields_are_still_left_out(self, subject, arabic, spanish):
        spanish.save(title_es="Nuevo")
        data = arabic.data(title_ar="عنوان") | {"title_fr": "Faux", "title_es": "Falso"}
        autosaved(arabic.person.client, edit_url(subject), data)
        assert titles(subject) == ["Le xéno", "The xeno", "Nuevo", "عنوان"]


class TestComments:
    def comments(self, *found) -> dict:
        rows = {
            "comments-TOTAL_FORMS": str(len(found)),
            "comments-INITIAL_FORMS": str(len(found)),
        }
        for number, each in enumerate(found):
            rows |= {
                f"comments-{number}-{name}": value
                for name, value in {
                    "id": str(each.pk),
                    "contentpath": each.contentpath,
                    "text": each.text,
                    "position": "",
                    "replies-TOTAL_FORMS": "0",
                    "replies-INITIAL_FORMS": "0",
                    "replies-MIN_NUM_FORMS": "0",
                    "replies-MAX_NUM_FORMS": "1000",
                }.items()
            }
        return rows

    def test_of_both_stay(self, subject, ana, ben):
        there = comment(subject, ana, "title_fr")
        one = ana.open(subject, **TEXTS, **self.comments(there))
        other = ben.open(subject, **TEXTS, **self.comments(there))
        comment(subject, ben, "title_en")
        other.autosave(title_en="Title")
        assert one.autosave(title_es="Título")["success"]
        assert subject.wagtail_admin_comments.count() == 2

    @pytest.mark.parametrize("how", ["deleted", "resolved"])
    def test_one_that_is_gone_stays_so(self, subject, ana, ben, how):
        there = comment(subject, ana, "title_fr")
        one = ana.open(subject, **TEXTS, **self.comments(there))
        ben.open(subject, **TEXTS).autosave(title_en="Title")
        if how == "deleted":
            there.delete()
        else:
            type(there).objects.filter(pk=there.pk).update(resolved_at=timezone.now())
        assert one.autosave(title_es="Título")["success"]
        left = type(there).objects.filter(page=subject.pk, resolved_at=None)
        assert not left.exists()


def comment(page, person, path):
    return page.wagtail_admin_comments.model.objects.create(
        page=page, user=person.user, contentpath=path, text="?"
    )


class TestEditingSessions:
    def test_nobody_is_warned_of_what_is_not_so(self, subject, spanish, english):
        """Wagtail would say that saving overwrites what the other saved."""
        html = spanish.person.client.get(edit_url(subject)).content.decode()
        url = re.search(r'data-w-swap-src-value="([^"]+)"', html)[1]
        assert 'name="revision_id"' not in html
        english.save(title_en="Title")
        answer = spanish.person.client.post(url).json()
        assert not any(each["revision_id"] for each in answer["other_sessions"])

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import translation
from wagtail.models import Site
from wagtail.users.models import UserProfile

from hub.languages import CODES
from hub.multilingual.content import SOURCE, content_language
from hub.people.models import ActorFamily, HubSettings, Organisation, Person
from hub.taxonomy.models import Country

pytestmark = pytest.mark.django_db


def raw(instance):
    rows = type(instance).objects.rewrite(False)
    return rows.filter(pk=instance.pk).raw_values().get()


class TestOrganisation:
    def test_has_one_name_for_all_languages(self):
        columns = {field.name for field in Organisation._meta.get_fields()}
        assert not columns & {f"name_{code}" for code in CODES}

    def test_is_named_with_its_acronym(self):
        assert str(Organisation(name="Agence", acronym="AFD")) == "Agence (AFD)"
        assert str(Organisation(name="ACTED")) == "ACTED"

    def test_is_written_in_the_admin(self, editor):
        data = {
            "name": "ACTED <b>",
            "acronym": "",
            "family": ActorFamily.CIVIL_SOCIETY,
            "country": Country.objects.get(code="FR").pk,
            "website": "https://www.acted.org",
            "logo": "",
        }
        url = reverse("wagtailsnippets_people_organisation:add")
        assert editor.post(url, data).status_code == 302
        page = editor.get(reverse("wagtailsnippets_people_organisation:list"))
        assert "ACTED &lt;b&gt;" in page.content.decode()

    @pytest.mark.parametrize(
        ("name", "value"), [("family", "other"), ("website", "javascript:alert(1)")]
    )
    def test_refuses_bad_input(self, editor, name, value):
        data = {"name": "A", "family": "media", "country": "", "website": ""}
        url = reverse("wagtailsnippets_people_organisation:add")
        page = editor.post(url, data | {"logo": "", "acronym": "", name: value})
        assert list(page.context["form"].errors) == [name]

    def test_the_list_asks_as_much_for_one_as_for_many(
        self, editor, django_assert_max_num_queries
    ):
        country = Country.objects.get(code="TN")
        for number in range(20):
            Organisation.objects.create(
                name=f"O{number}", family="media", country=country
            )
        url = reverse("wagtailsnippets_people_organisation:list")
        editor.get(url)
        with django_assert_max_num_queries(20):
            assert editor.get(url).status_code == 200


class TestTranslations:
    """The lists say what is to be translated, without a query for each row."""

    @pytest.fixture
    def told(self, admin_client, admin_user, django_assert_max_num_queries):
        UserProfile.objects.create(user=admin_user, preferred_language="en")
        url = reverse("wagtailsnippets_people_person:list")

        def ask():
            admin_client.get(url)
            with django_assert_max_num_queries(20):
                response = admin_client.get(url)
            page = BeautifulSoup(response.content, "html.parser")
            return {
                row.select_one(".title-wrapper").get_text(strip=True): [
                    each.get_text(strip=True) for each in row.select("td > .w-sr-only")
                ]
                for row in page.select("table.listing tbody tr")
            }

        return ask

    def test_of_each_language(self, told):
        person = Person.objects.create(name="A", role_fr="Directrice", role_en="Head")
        for number in range(20):
            Person.objects.create(name=f"B{number}", role_fr="Directrice")
        assert told()["A"] == [
            "English: up to date.",
            "Español: 1 text to translate.",
            "العربية: 1 text to translate.",
        ]
        person.role_fr = "Présidente"
        person.save()
        assert told()["A"][0] == "English: 1 text to review."


class TestPerson:
    @pytest.mark.parametrize("active", [SOURCE, *CODES])
    def test_base_columns_mirror_french(self, active):
        with content_language(active):
            person = Person(name="A. B.", role_fr="Directrice", role_en="Director")
            person.save()
        row = raw(person)
        assert (row["role"], row["role_en"]) == ("Directrice", "Director")
        assert not row["role_ar"] and not row["biography"]

    def test_the_form_shows_arabic_from_right_to_left(self, editor):
        page = editor.get(reverse("wagtailsnippets_people_person:add"))
        soup = BeautifulSoup(page.content, "html.parser")
        for name in ("role", "biography"):
            assert soup.find(attrs={"name": f"{name}_ar"})["dir"] == "rtl"
            assert soup.find(attrs={"name": f"{name}_fr"})["dir"] == "ltr"

    def test_saves_every_language(self, editor):
        data = {
            f"{name}_{code}": "" for name in ("role", "biography") for code in CODES
        }
        data |= {"name": "A. B.", "role_ar": "مديرة", "biography_es": "Nació."}
        data |= {"organisation": "", "photo": "", "website": ""}
        url = reverse("wagtailsnippets_people_person:add")
        assert editor.post(url, data).status_code == 302
        row = raw(Person.objects.get())
        assert (row["role_ar"], row["biography_es"]) == ("مديرة", "Nació.")
        assert not row["role"] and not row["role_fr"]


class TestSettings:
    def data(self, *accounts):
        data = {
            f"{name}_{code}": f"{name} {code}"
            for name in ("address", "footer_text")
            for code in CODES
        }
        data |= {"email": "contact@example.org", "phone": ""}
        data |= {
            "social_accounts-TOTAL_FORMS": len(accounts),
            "social_accounts-INITIAL_FORMS": 0,
            "social_accounts-MIN_NUM_FORMS": 0,
            "social_accounts-MAX_NUM_FORMS": 1000,
        }
        for number, (platform, url) in enumerate(accounts):
            data |= {
                f"social_accounts-{number}-id": "",
                f"social_accounts-{number}-ORDER": number + 1,
                f"social_accounts-{number}-DELETE": "",
                f"social_accounts-{number}-platform": platform,
                f"social_accounts-{number}-url": url,
            }
        return data

    def url(self):
        site = Site.objects.get(is_default_site=True)
        return reverse("wagtailsettings:edit", args=["people", "hubsettings", site.pk])

    def test_saves_texts_and_accounts(self, editor):
        data = self.data(
            ("linkedin", "https://www.linkedin.com/company/convergences"),
            ("mastodon", "https://mastodon.example/@convergences"),
        )
        answer = editor.post(self.url(), data)
        assert answer.status_code == 302, answer.context["form"].errors
        settings = HubSettings.objects.get()
        row = raw(settings)
        assert row["address"] == row["address_fr"] == "address fr"
        assert row["footer_text_ar"] == "footer_text ar"
        with translation.override("ar"):
            settings = HubSettings.for_site(settings.site)
            assert settings.footer_text == "footer_text ar"
        assert [account.platform for account in settings.social_accounts.all()] == [
            "linkedin",
            "mastodon",
        ]

    def test_refuses_what_is_no_address(self, editor):
        page = editor.post(self.url(), self.data(("x", "javascript:alert(1)")))
        assert page.status_code == 200
        formset = page.context["form"].formsets["social_accounts"]
        assert list(formset.forms[0].errors) == ["url"]

    def test_shows_arabic_from_right_to_left(self, editor):
        soup = BeautifulSoup(editor.get(self.url()).content, "html.parser")
        assert soup.find(attrs={"name": "footer_text_ar"})["dir"] == "rtl"

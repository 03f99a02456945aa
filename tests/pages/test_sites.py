import pytest
from wagtail.models import Site
from wagtail.models.sites import get_site_for_hostname

from hub.publishing.models import PageTranslation

pytestmark = pytest.mark.django_db

HOSTS = [("hub.org", 80), ("hub.org", 8000), ("one.org", 8000), ("else.org", 80)]
CHOICES = {
    "one": [("hub.org", 80)],
    "two": [("hub.org", 80), ("one.org", 80)],
    "two ports": [("hub.org", 80), ("one.org", 80), ("one.org", 8000)],
    "a port more": [("one.org", 80), ("hub.org", 80), ("hub.org", 81)],
}


@pytest.mark.parametrize("default", [True, False])
@pytest.mark.parametrize("sites", CHOICES.values(), ids=CHOICES)
@pytest.mark.parametrize(("host", "port"), HOSTS)
def test_the_same_as_wagtails(home, rf, host, port, sites, default):
    Site.objects.all().delete()
    for number, (hostname, its_port) in enumerate(sites):
        Site.objects.create(
            hostname=hostname,
            port=its_port,
            root_page=home,
            is_default_site=default and not number,
        )
    try:
        expected = get_site_for_hostname(host, port)
    except Site.DoesNotExist:
        expected = None
    request = rf.get("/", SERVER_NAME=host, SERVER_PORT=str(port))
    assert Site.find_for_request(request) == expected


class TestMenu:
    """Asked of the database at each request: what another process closes is gone."""

    URLS = ("/fr/", "/fr/recherche/", "/fr/nowhere/")

    @pytest.fixture(autouse=True)
    def in_menu(self, client, section):
        self.client = client
        section.show_in_menus = True
        section.save()
        for url in self.URLS:
            assert self.link(section) in self.html(url)

    def html(self, url):
        return self.client.get(url).text

    def link(self, page):
        return f'<li><a href="{page.get_url_in("fr")}"'

    @pytest.mark.parametrize("url", URLS)
    def test_withdrawn(self, section, url):
        # Past all signals, as another process would do it.
        PageTranslation.objects.filter(page=section).update(public=False)
        assert self.link(section) not in self.html(url)

    @pytest.mark.parametrize("url", URLS)
    def test_taken_out(self, section, url):
        type(section).objects.filter(pk=section.pk).update(show_in_menus=False)
        assert self.link(section) not in self.html(url)

from tests.factories.pages import make_article, make_home, make_section


def test_list_and_detail(db, client):
    article = make_article(make_section(make_home()))
    found = client.get("/api/v2/pages/?locale=en&type=articles.ArticlePage").json()
    assert [page["title"] for page in found["items"]] == ["The xeno"]
    page = client.get(f"/api/v2/pages/{article.pk}/?locale=en").json()
    assert page["lead"] == "standfirst"
    assert page["meta"]["locale"] == page["meta"]["served_locale"] == "en"
    assert client.get(f"/api/v2/pages/{article.pk}/?locale=ar").status_code == 404
    fallback = client.get(f"/api/v2/pages/{article.pk}/?locale=ar&fallback=page").json()
    assert fallback["title"] == "Le xéno"
    assert fallback["meta"]["served_locale"] == "fr"

from tests.factories.pages import columns, make_article, make_home, make_section


def test_paths_and_pages(db, client):
    home = make_home()
    section = make_section(home)
    article = make_article(section)
    row = columns(article)
    assert row["url_path_es"] == "/accueil/articles-specialises/le-xeno/"
    assert row["url_path_ar"] == "/accueil/مقالات-متخصصة/le-xeno/"
    assert article.get_url_in("en") == "/en/specialised-articles/the-xeno/"
    for url in ("/fr/", "/ar/", "/en/specialised-articles/"):
        assert client.get(url).status_code == 200, url
    response = client.get("/en/specialised-articles/the-xeno/")
    assert response.status_code == 200
    assert "corpus" in response.content.decode()

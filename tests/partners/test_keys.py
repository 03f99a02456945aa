"""Keys: made, sent, refused, revoked."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone
from wagtail.models import ModelLogEntry

from hub.api.problems import Problem
from hub.partners import keys
from hub.partners.access import admit
from hub.partners.models import Key, Partner
from tests.partners.conftest import NOON, admitted, asked

LATER = timezone.now() + timedelta(days=2)


def refused(authorization=None, at=NOON, **request):
    with pytest.raises(Problem) as caught:
        admit(asked(authorization, **request), clock=lambda: at)
    return caught.value


class TestMake:
    def test_text(self, partner):
        key, text = keys.make(partner, None, None)
        assert re.fullmatch(r"hub_[0-9a-f]{12}_[0-9a-f]{64}", text)
        assert text.startswith(f"hub_{key.public_id}_")

    def test_kept_as_digest(self, key):
        secret = key.rpartition("_")[2]
        row = Key.objects.values().get()
        assert secret not in str(row)
        assert len(row["digest"]) == 64

    def test_each_is_another(self, partner):
        texts = [keys.make(partner, None, None)[1] for _ in range(2)]
        assert len({text.rpartition("_")[2] for text in texts}) == 2

    def test_two_live_ones_while_changing_over(self, partner, key):
        second = keys.make(partner, None, None)[1]
        assert admitted(key).key_id != admitted(second).key_id
        with pytest.raises(keys.TooManyKeysError):
            keys.make(partner, None, None)
        assert Key.objects.count() == 2

    @pytest.mark.parametrize("ended", ["expires_at", "revoked_at"])
    def test_a_dead_one_does_not_count(self, partner, key, ended):
        keys.make(partner, None, None)
        dead = Key.objects.last()
        setattr(dead, ended, timezone.now())
        dead.save()
        assert keys.make(partner, None, None)

    def test_logged(self, partner, superuser):
        key, text = keys.make(partner, superuser, None)
        entry = ModelLogEntry.objects.get(action="partners.key_made")
        assert (entry.user, entry.object_id) == (superuser, str(partner.pk))
        assert entry.data == {"key": f"hub_{key.public_id}_…"}
        assert text not in str(entry.data)

    @pytest.mark.django_db(transaction=True)
    def test_never_three_at_once(self):
        partner = Partner.objects.create(name="Example", email="it@example.org")

        def make(_):
            try:
                return bool(keys.make(partner, None, None))
            except keys.TooManyKeysError:
                return False
            finally:
                connection.close()

        with ThreadPoolExecutor(4) as pool:
            made = list(pool.map(make, range(8)))
        assert sum(made) == partner.keys.count() == 2


class TestAdmit:
    def test_a_key(self, key):
        access = admitted(key)
        assert access.key_id == Key.objects.get().pk
        assert access.languages is access.types is access.sections is None
        assert not access.drafts

    def test_anonymous(self):
        assert admitted().key_id is None

    def test_one_query(self, key, django_assert_num_queries):
        with django_assert_num_queries(1):
            admitted(key)

    def test_no_query_without(self, db, django_assert_num_queries):
        with django_assert_num_queries(0):
            admitted()

    def test_no_query_for_what_is_no_key(self, db, django_assert_num_queries):
        with django_assert_num_queries(0):
            refused("Bearer hub_")

    @pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER", "Bearer  "])
    def test_scheme_in_any_case(self, key, scheme):
        assert admit(asked(f"{scheme} {key}")).key_id


class TestUnauthorised:
    @pytest.fixture(autouse=True)
    def key(self, key):
        return key

    def test_unknown_is_as_wrong(self, key):
        wrong = refused(f"Bearer {key[:-1]}{'0' if key[-1] != '0' else '1'}")
        unknown = refused(f"Bearer hub_{'0' * 12}_{'0' * 64}")
        assert wrong.response().content == unknown.response().content
        assert wrong.headers == unknown.headers

    def test_unknown_asks_as_much_as_wrong(self, key, django_assert_num_queries):
        for text in (f"{key[:-4]}0000", f"hub_{'0' * 12}_{'0' * 64}"):
            with django_assert_num_queries(1):
                refused(f"Bearer {text}")

    def test_challenge(self):
        problem = refused(f"Bearer hub_{'0' * 12}_{'0' * 64}")
        assert (problem.status, problem.kind) == (401, "invalid-key")
        assert problem.headers == {
            "WWW-Authenticate": 'Bearer realm="Convergences Hub API", '
            'error="invalid_token", error_description="The key is not valid"',
            "Cache-Control": "no-store",
        }

    @pytest.mark.parametrize(
        "header",
        [
            "",
            " ",
            "Bearer",
            "Bearer ",
            "Bearer hub_",
            "Bearer null",
            "Bearer hub_é_ü",
            "Bearer hub_" + "0" * 12 + "_" + "0" * 63,
            "Bearer hub_" + "0" * 12 + "_" + "0" * 65,
            "Bearer hub_" + "٠" * 12 + "_" + "0" * 64,
            "Bearer hub_" + "0" * 12 + "_" + "G" * 64,
            "Bearer " + "x" * 100_000,
            "Basic dXNlcjpwYXNz",
            "Digest username=x",
            "Token {key}",
            "{key}",
            "Bearer{key}",
            "Bearer {key} ",
            "Bearer {key}\n",
            "Bearer {key},Bearer {key}",
            "Bearer {key}, Basic dXNlcjpwYXNz",
            "Bearer Bearer {key}",
            'Bearer "{key}"',
            "\0",
        ],
    )
    def test_malformed(self, key, header):
        problem = refused(header.replace("{key}", key))
        assert problem.status == 401
        assert 'error="invalid_token"' in problem.headers["WWW-Authenticate"]
        assert key not in str(problem.headers) + problem.detail
        assert "\n" not in problem.headers["WWW-Authenticate"]

    def test_expired(self, key):
        moment = datetime.fromtimestamp(NOON, UTC)
        Key.objects.update(expires_at=moment + timedelta(seconds=1))
        assert admitted(key, at=NOON).key_id
        problem = refused(f"Bearer {key}", at=NOON + 1)
        assert problem.status == 401
        assert "has expired" in problem.headers["WWW-Authenticate"]

    def test_revoked_at_once(self, key, superuser):
        assert admitted(key).key_id
        keys.revoke(Key.objects.get(), superuser)
        problem = refused(f"Bearer {key}")
        assert problem.status == 401
        assert "was revoked" in problem.headers["WWW-Authenticate"]

    def test_what_became_of_a_key_is_told_to_its_owner_alone(self, key, superuser):
        keys.revoke(Key.objects.get(), superuser)
        problem = refused(f"Bearer {key[:-4]}0000")
        assert "The key is not valid" in problem.headers["WWW-Authenticate"]

    def test_of_a_deleted_partner(self, key, partner):
        partner.delete()
        assert refused(f"Bearer {key}").status == 401


class TestRevoke:
    def test_logged_once(self, key, superuser):
        row = Key.objects.get()
        assert keys.revoke(row, superuser)
        assert not keys.revoke(row, None)
        row.refresh_from_db()
        assert row.revoked_by == superuser
        entry = ModelLogEntry.objects.get(action="partners.key_revoked")
        assert (entry.user, entry.data) == (superuser, {"key": str(row)})


class TestKeyInTheAddress:
    @pytest.mark.parametrize(
        "name",
        [
            "key",
            "KEY",
            "api_key",
            "api-key",
            "apikey",
            "apiKey",
            "token",
            "access_token",
            "auth",
            "%61pi_key",
        ],
    )
    @pytest.mark.parametrize("value", ["1", "", "{key}"])
    def test_refused(self, key, name, value):
        value = value.replace("{key}", key)
        problem = refused(query=f"locale=fr&{name}={value}")
        assert (problem.status, problem.kind) == (400, "key-in-address")
        assert "Authorization: Bearer" in problem.detail
        assert key not in str(problem.response().content)

    def test_by_any_name(self, key):
        assert refused(query=f"search={key}").status == 400
        assert refused(query=f"q=a&q=%20{key}").status == 400

    def test_beside_a_valid_header(self, key):
        assert refused(f"Bearer {key}", query=f"key={key}").status == 400

    @pytest.mark.parametrize("query", ["", "search=key", "q=hub_articles", "keys=1"])
    def test_other_parameters(self, db, query):
        assert admitted(query=query)

"""Who counts as one sender."""

import pytest

from hub.partners.addresses import sender
from tests.partners.conftest import asked


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2::", "2001:db8:1:2::"),
        ("2001:db8:1:3::1", "2001:db8:1:3::"),
        ("fe80::1%eth0", "fe80::"),
        ("", "unknown"),  # a socket
    ],
)
def test_one_sender(address, counted):
    assert sender(asked(address=address)) == counted


PEER = "192.0.2.9"


@pytest.mark.parametrize(
    ("proxies", "forwarded", "counted"),
    [
        (0, "198.51.100.7", PEER),
        (1, None, PEER),
        (1, "", PEER),
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "10.0.0.1, 198.51.100.7", "198.51.100.7"),  # the first one is forged
        (1, "10.0.0.1,198.51.100.7", "198.51.100.7"),
        (2, "10.0.0.1, 198.51.100.7, 203.0.113.5", "198.51.100.7"),
        (2, "198.51.100.7", "198.51.100.7"),
        (1, "198.51.100.7:51234", "198.51.100.7"),
        (1, "[2001:db8:1:2::5]:443", "2001:db8:1:2::"),
        (1, "2001:db8:1:2::5", "2001:db8:1:2::"),
        (1, "unknown", PEER),
        (1, "x" * 10_000, PEER),
        (1, "198.51.100.7\n|minute", PEER),
    ],
)
def test_behind_proxies(settings, proxies, forwarded, counted):
    settings.HUB_TRUSTED_PROXIES = proxies
    headers = {} if forwarded is None else {"HTTP_X_FORWARDED_FOR": forwarded}
    assert sender(asked(address=PEER, **headers)) == counted

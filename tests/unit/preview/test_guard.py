"""Who is answered."""

from __future__ import annotations

import pytest

from councilgen.preview.guard import refused

OURS = ("Host", "127.0.0.1:4026")


@pytest.mark.parametrize(
    "headers",
    [
        [OURS],
        [("HOST", "LOCALHOST:4026")],
        [OURS, ("Origin", "http://127.0.0.1:4026"), ("Sec-Fetch-Site", "same-origin")],
        [OURS, ("Sec-Fetch-Site", "none")],
    ],
)
def test_our_own_pages_are_answered(headers: list[tuple[str, str]]) -> None:
    """By either name of this machine, and when a person typed the address."""
    assert refused(headers, 4026) is None


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [("Host", "evil.example:4026")],
        [("Host", "127.0.0.1:4027")],
        [("Host", "127.0.0.1")],
        [("Host", "127.0.0.1:4026.evil.example")],
        [OURS, ("Host", "evil.example")],
        [OURS, ("Origin", "http://evil.example")],
        [OURS, ("Origin", "null")],
        [OURS, ("Origin", "http://127.0.0.1:3000")],
        [OURS, ("Sec-Fetch-Site", "cross-site")],
        [OURS, ("Sec-Fetch-Site", "same-site")],
    ],
)
def test_others_are_not(headers: list[tuple[str, str]]) -> None:
    """A host that calls itself by another name, a page of another origin, a link from one, a server beside ours."""
    assert refused(headers, 4026)


def test_the_port_of_the_web_goes_unnamed() -> None:
    """Browsers leave it out."""
    assert refused([("Host", "localhost")], 80) is None

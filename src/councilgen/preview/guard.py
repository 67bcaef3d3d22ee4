"""Which requests are answered: those of pages of ours in a browser on this machine, and no others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

ADDRESS = "127.0.0.1"
_NAMES = (ADDRESS, "localhost")
# Where a browser says that a request comes from: our page, or the person who typed or opened the address.
_SITES = ("same-origin", "none")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self'; "
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# A document runs nothing and loads nothing but its look, whatever stands in it.
SHEET_POLICY = (
    "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
FILE_POLICY = "frame-ancestors 'self'"  # a viewer of the browser shows it, which a stricter one would keep from working
HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def refused(headers: Iterable[tuple[str, str]], port: int) -> str | None:
    """Return why a request is not answered, or nothing.

    A name of another host that leads to this machine would let a page of that host read ours; a browser tells by which
    name it was called, and from where.
    """
    hosts = {f"{name}:{port}" for name in _NAMES} | ({*_NAMES} if port == 80 else set())
    given: dict[str, list[str]] = {}
    for name, value in headers:
        given.setdefault(name.lower(), []).append(value.strip().lower())
    if len(given.get("host", ())) != 1 or given["host"][0] not in hosts:
        return "this page is called by another name"
    if any(origin not in {f"http://{host}" for host in hosts} for origin in given.get("origin", ())):
        return "another page asks"
    if any(site not in _SITES for site in given.get("sec-fetch-site", ())):
        return "another page leads here; open the address yourself"
    return None

"""Headless Chromium, driven: a live page opened, its keys pressed, its scripts asked, as somebody at a desk would.

Chromium is told what to do over two pipes, in messages of its DevTools protocol, each ended by a zero byte.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import F_DUPFD_CLOEXEC, fcntl
from pathlib import Path
from select import select
from time import monotonic
from typing import Any

from browser import chromium

_PATIENCE = 30.0  # seconds; a machine may be busy
_KEYS = {"Enter": ("Enter", 13, "\r"), "Tab": ("Tab", 9, ""), "Escape": ("Escape", 27, "")}
_CODES = {"?": "Slash", "/": "Slash"}


class Closed(Exception):
    """Chromium has gone."""


class Refused(Exception):
    """Chromium cannot do what it was told."""


class Tab:
    """One page of the browser."""

    def __init__(self, read: int, write: int) -> None:
        self._read, self._write = read, write
        self._rest, self._count, self._session = b"", 0, ""
        self.events: list[dict[str, Any]] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.call(f"{domain}.enable")

    # -------------------------------------------------------------------------------------------------------- protocol

    def call(self, method: str, **values: Any) -> dict[str, Any]:
        """Return what came of a command."""
        self._count += 1
        message: dict[str, Any] = {"id": self._count, "method": method, "params": values}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        end = monotonic() + _PATIENCE
        while True:
            found = self._message(end)
            if found.get("id") == self._count:
                if "error" in found:
                    raise Refused(f"{method}: {found['error']}")
                result: dict[str, Any] = found["result"]
                return result
            if "method" in found:
                self.events.append(found)

    def _message(self, end: float) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _writable, _broken = select([self._read], [], [], max(0.0, end - monotonic()))
            assert ready, "Chromium has not answered"
            data = os.read(self._read, 1 << 20)
            if not data:
                raise Closed
            self._rest += data
        message, _zero, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found

    # ------------------------------------------------------------------------------------------------------------ page

    def open(self, address: str) -> None:
        """Go to an address."""
        self.call("Page.navigate", url=address)
        self.until("document.readyState === 'complete' && location.href !== 'about:blank'")

    def ask(self, script: str, world: int = 0) -> Any:
        """Return what an expression gives, in the page's own world or another; a promise is waited for."""
        where = {"contextId": world} if world else {}
        found = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, **where)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def until(self, script: str) -> Any:
        """Return what an expression gives as soon as that is true; it is asked anew at every frame of the page."""
        end = monotonic() + _PATIENCE
        while monotonic() < end:
            try:
                found = self.call(
                    "Runtime.evaluate", expression=_waiting(script), awaitPromise=True, returnByValue=True
                )
            except Refused:  # the page has just gone to another address
                continue
            if "exceptionDetails" not in found and found["result"].get("value"):
                return found["result"]["value"]
        raise AssertionError(f"it has not come true: {script}; {self.ask('document.body.innerText.slice(0, 2000)')}")

    def in_all_frames(self, script: str) -> int:
        """Run a script in a world of its own beside the page and every frame of it; return that of the page."""
        frames, worlds = [self.call("Page.getFrameTree")["frameTree"]], []
        for frame in frames:  # grows while it is gone through
            frames += frame.get("childFrames", [])
            world = self.call("Page.createIsolatedWorld", frameId=frame["frame"]["id"], worldName="judge")
            worlds.append(int(world["executionContextId"]))
            self.call("Runtime.evaluate", expression=script, contextId=worlds[-1])
        return worlds[0]

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, wherever the focus is."""
        for key in keys:
            name, code, text = _KEYS.get(key, (_CODES.get(key, f"Key{key.upper()}"), ord(key[0].upper()), key))
            values: dict[str, Any] = {"key": key, "code": name, "windowsVirtualKeyCode": code, "text": text}
            self.call("Input.dispatchKeyEvent", type="keyDown", **values)
            self.call("Input.dispatchKeyEvent", type="keyUp", **values)

    def looks(self, width: int = 1280, height: int = 900, *, dark: bool = False) -> None:
        """Set the size of the window, and whether the reader likes it dark."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])

    def picture(self, file: Path) -> None:
        """Write what the window shows into a file."""
        file.write_bytes(b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def complaints(self) -> list[str]:
        """Return what the page has complained of: faults of its scripts, and what its policy has kept out."""
        self.ask("0")
        found = []
        for event in self.events:
            match event["method"], event.get("params", {}):
                case "Runtime.exceptionThrown", {"exceptionDetails": details}:
                    found.append(str(details.get("exception", details)))
                case "Log.entryAdded", {"entry": {"level": "error"} as entry}:
                    found.append(f"{entry['text']} {entry.get('url', '')}")
                case _:
                    pass
        return found


def _waiting(script: str) -> str:
    """Return a promise of what `script` gives, once that is true or two seconds have gone."""
    return (
        "new Promise(done => { const end = performance.now() + 2000; const look = () => { let found = null; "
        f"try {{ found = ({script}); }} catch (error) {{ found = null; }} "
        "if (found || performance.now() > end) done(found instanceof Node || found || null); "
        "else setTimeout(look, 5); }; look(); })"
    )


def _pipe() -> tuple[int, int]:
    """Return a pipe whose numbers are none of those that Chromium is given."""
    ends = os.pipe()
    found = [fcntl(end, F_DUPFD_CLOEXEC, 10) for end in ends]
    for end in ends:
        os.close(end)
    return found[0], found[1]


@contextmanager
def tab(*switches: str) -> Iterator[Tab]:
    """Yield a page of a browser of our own, which ends with it."""
    program = chromium.program()
    assert program is not None
    (there, theirs), (ours, back) = _pipe(), _pipe()
    with tempfile.TemporaryDirectory(prefix="councilgen-chromium-", ignore_cleanup_errors=True) as profile:
        command = [
            program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            f"--user-data-dir={profile}", "--remote-debugging-pipe", *switches, "about:blank",
        ]  # fmt: skip
        # Chromium reads from 3 and writes to 4, whichever numbers our pipes have.
        script = f'exec "$@" 3<&{there} 4>&{back}'
        process = subprocess.Popen(
            ["bash", "-c", script, "bash", *command], pass_fds=(there, back), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(there)
        os.close(back)
        try:
            yield Tab(ours, theirs)
        finally:
            process.terminate()
            process.wait(30)
            os.close(ours)
            os.close(theirs)

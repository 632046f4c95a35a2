"""Nothing goes out without its licence, and none that would bind Khulasa's own code."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata

import pytest


@pytest.fixture
def packages(script, root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return script("licences").closure(project["dependencies"])


def test_every_dependency_states_its_licence(script, packages):
    assert len(packages) > 15
    assert script("licences").missing(packages) == []


def test_a_package_without_a_licence_is_named(script, tmp_path):
    # GIVEN an installed package that has no licence file
    folder = tmp_path / "nameless-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: nameless\nVersion: 1.0\n", encoding="utf-8"
    )
    (folder / "RECORD").write_text("nameless-1.0.dist-info/METADATA,,\n", encoding="utf-8")
    # THEN the build would stop at it
    assert script("licences").missing([metadata.Distribution.at(folder)]) == ["nameless"]


def test_the_texts_are_gathered_by_package(script, packages, tmp_path):
    script("licences").gather(tmp_path, packages)
    folders = [path for path in tmp_path.iterdir() if path.is_dir()]
    assert len(folders) >= len(packages)
    assert all(any(folder.iterdir()) for folder in folders)
    assert "Apache License" in (tmp_path / "LICENSE").read_text(encoding="utf-8")
    assert (tmp_path / "word-lists.txt").is_file()
    assert any(
        "GNU LESSER" in path.read_text(encoding="utf-8")
        for path in tmp_path.glob("shiboken6-*/LGPL*")
    )


def test_no_package_binds_what_uses_it(packages):
    """GPL and AGPL do; the LGPL of Qt and pycountry, used as libraries that can be replaced, does not."""
    for package in packages:
        stated = package.metadata.get("License-Expression") or ""
        classes = [
            line
            for line in package.metadata.get_all("Classifier") or []
            if line.startswith("License")
        ]
        choices = stated.split(" OR ") if stated else classes
        binding = [
            one for one in choices if "GPL" in one and "LGPL" not in one and "Lesser" not in one
        ]
        assert not choices or len(binding) < len(choices), package.metadata["Name"]


def test_every_list_that_others_made_is_in_the_notice(script, root):
    """Such a list says at its head under which licence it is; ours say nothing of the kind."""
    notice = (root / "packaging" / "licences" / script("licences").WORD_LISTS).read_text("utf-8")
    language = root / "resources" / "language"
    named = {
        path for name in re.findall(r"`language/(\S+)`", notice) for path in language.glob(name)
    }
    heads = {path: path.read_text("utf-8").partition("\n\n")[0] for path in language.rglob("*.txt")}
    licensed = {
        path
        for path, head in heads.items()
        if re.search(r"^#.*(?:\bCC|\(MIT\b|\(Apache\b)", head, re.MULTILINE)
    }
    assert len(licensed) > 10
    assert licensed == named

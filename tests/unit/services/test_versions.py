"""Versions and licences: of installed libraries, and of those in a bundle."""

from __future__ import annotations

from importlib import metadata

from khulasa.services import versions


def test_each_library_is_named_with_its_version_and_licence(tmp_path):
    lines = list(versions.lines("6.8", tmp_path / "none"))
    assert "Qt 6.8: LGPL-3.0" in lines
    assert any("Robyn Speer: CC-BY-SA-4.0" in line for line in lines)
    assert any(line.startswith(f"sumy {metadata.version('sumy')}: Apache") for line in lines)
    assert not any(line.startswith("pytest ") for line in lines)
    assert all(0 < len(line.partition(": ")[2]) <= 60 for line in lines)


def test_a_bundle_names_what_it_holds_and_where_the_licences_are(tmp_path):
    (tmp_path / "ibm-plex-1.10").mkdir()
    (tmp_path / "python").mkdir()
    (tmp_path / "LICENSE").write_text("", encoding="utf-8")
    assert list(versions.lines("6.8", tmp_path))[4:] == [
        f"ibm-plex 1.10: {tmp_path / 'ibm-plex-1.10'}"
    ]


def test_where_it_is_not_installed_it_names_what_it_knows(monkeypatch, tmp_path):
    def missing(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", missing)
    assert len(list(versions.lines("6.8", tmp_path / "none"))) == 4

"""Reports of crashes: where it broke, and no word of what was read."""

from __future__ import annotations

import json
import sys

import pytest

from khulasa.services import settings
from khulasa.services.startup import crash

SECRET = "سر لا يعرفه أحد"


def failing() -> Exception:
    try:
        try:
            json.loads(SECRET)
        except ValueError as error:
            raise RuntimeError(SECRET, {"path": f"/folder/{SECRET}"}) from error
    except RuntimeError as error:
        return error
    raise AssertionError


def test_a_report_says_where_and_nothing_of_what(tmp_path):
    path = crash.write(failing(), tmp_path)
    assert path is not None
    report = path.read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in report
    assert "json.decoder.JSONDecodeError" in report
    assert "test_crash.py:" in report
    assert SECRET not in report
    assert str(tmp_path) not in report
    assert "/" not in report.partition("\n")[2].replace("khulasa/", "")


def test_our_own_files_are_named_below_the_package():
    with pytest.raises(ValueError, match="colour") as raised:
        settings.Settings().changed(theme="colour")
    assert "khulasa/services/settings/__init__.py:" in crash.report(raised.value).replace("\\", "/")


def test_only_the_last_ones_are_kept(tmp_path):
    paths = [crash.write(failing(), tmp_path) for _ in range(crash.MOST + 3)]
    assert sorted(crash.folder(tmp_path).iterdir()) == sorted(paths[3:])


def test_each_is_told_once_and_can_be_deleted(tmp_path):
    assert crash.untold(tmp_path) == 0
    crash.write(failing(), tmp_path)
    assert crash.untold(tmp_path) == 1
    assert crash.untold(tmp_path) == 0
    crash.write(failing(), tmp_path)
    assert crash.untold(tmp_path) == 1
    crash.delete(tmp_path)
    assert list(crash.folder(tmp_path).iterdir()) == []


def test_errors_that_lead_to_each_other_end(tmp_path):
    one, two = ValueError(), KeyError()
    one.__cause__, two.__cause__ = two, one
    assert crash.report(one).count("builtins.") == 2


def test_where_nothing_can_be_written_nothing_more_breaks(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert crash.write(failing(), tmp_path / "file") is None


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are another matter there")
def test_a_report_is_its_owner_s_alone(tmp_path):
    path = crash.write(failing(), tmp_path)
    assert path is not None
    assert path.stat().st_mode & 0o077 == 0

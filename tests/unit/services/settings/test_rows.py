"""Rows of settings: what each kind allows, its words, and its flag."""

from __future__ import annotations

import argparse
import tomllib
from dataclasses import fields, make_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khulasa.services import settings
from khulasa.services.settings import flags, labels
from khulasa.services.settings.rows import (
    Choice,
    Group,
    Number,
    Switch,
    Text,
    choice,
    number,
    row_of,
    switch,
    text,
)

ANYTHING = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.lists(st.text())
)


@given(ANYTHING)
def test_each_kind_allows_its_own_type_alone(value):
    assert Switch(Group.PRIVACY, default=False).allows(value) == (value is True or value is False)
    assert Number(Group.READING, 3, 1, 9).allows(value) == (type(value) is int and 1 <= value <= 9)
    assert Choice(Group.READING, "a", ("a", "b")).allows(value) == (
        type(value) is str and value in ("a", "b")
    )


@given(st.text())
def test_a_text_is_one_line_that_can_be_shown(value):
    allowed = Text(Group.READING, "", 20).allows(value)
    assert allowed == (len(value) <= 20 and all(character.isprintable() for character in value))


def test_a_field_knows_its_row_and_default():
    rows = (
        ("tone", str, choice("low", "high", group=Group.READING)),
        ("loud", bool, switch(default=True, group=Group.READING)),
        ("size", int, number(12, low=8, high=40, step=2, group=Group.READING)),
        ("sign", str, text("x", group=Group.READING)),
    )
    made = make_dataclass("Made", rows)
    assert [field.default for field in fields(made)] == ["low", True, 12, "x"]
    assert row_of(fields(made)[2]) == Number(Group.READING, 12, 8, 40, 2)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_row_value_and_group_has_words(language):
    for name, row in settings.rows().items():
        assert labels.label(name, language)
        if isinstance(row, Choice):
            assert all(labels.value(name, value, language) for value in row.values)
    assert all(labels.group(group, language) for group in Group)


def test_both_languages_have_the_same_keys_and_no_stale_one(root):
    files = [root / "resources" / "i18n" / f"settings.{code}.toml" for code in ("ar", "en")]
    arabic, english = (tomllib.loads(file.read_text("utf-8")) for file in files)
    assert _shape(arabic) == _shape(english)
    assert set(arabic) == {"groups", *settings.rows()}
    for name, row in settings.rows().items():
        assert set(arabic[name].get("values", ())) == set(
            row.values if isinstance(row, Choice) else ()
        )


def _shape(table):
    return {name: _shape(value) if isinstance(value, dict) else "" for name, value in table.items()}


@pytest.fixture
def parser(monkeypatch):
    """A parser with a flag for a row of each kind, whatever the settings hold at present."""
    rows = {
        "theme": Choice(Group.INTERFACE, "auto", ("auto", "dark")),
        "private": Switch(Group.PRIVACY, default=False),
        "method": Number(Group.READING, 3, 1, 9),
        "balance": Text(Group.READING, "", 5),
    }
    monkeypatch.setattr(flags, "rows", lambda: rows)
    made = argparse.ArgumentParser()
    flags.add(made, rows)
    return made


def test_what_the_command_line_does_not_name_is_not_given(parser):
    assert flags.given(parser.parse_args([])) == {}


def test_flags_give_values_of_the_rows_types(parser):
    options = parser.parse_args(
        ["--theme", "dark", "--no-private", "--method", "9", "--balance", "abc"]
    )
    assert flags.given(options) == {
        "theme": "dark",
        "private": False,
        "method": 9,
        "balance": "abc",
    }


@pytest.mark.parametrize(
    "wrong", [["--theme", "pink"], ["--method", "10"], ["--method", "x"], ["--balance", "a\nb"]]
)
def test_what_a_row_does_not_allow_is_wrong_usage(parser, wrong, capsys):
    with pytest.raises(SystemExit) as stopped:
        parser.parse_args(wrong)
    assert stopped.value.code == 2

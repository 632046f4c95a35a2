"""What of a message its sender wrote: signatures, answers and forwarded messages, in plain text and on a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.readers.office import of

from khulasa.document.model import Document
from khulasa.readers.base import Input, ReadOptions
from khulasa.readers.mail.threads import MailLine, Role, thread
from khulasa.readers.table import read
from khulasa.readers.warnings import MESSAGE_ONLY

OWN = (
    "خرج أهل القرية صباح أمس إلى الوادي القريب ليحفروا بئرا جديدة بعد أن جف ماء النبع القديم، وحمل كل رجل منهم "
    "فأسا وسلة، وجلست النساء تحت شجرة التين يعددن الخبز والزيتون."
)
EARLIER = "متى تحفرون البئر؟"


def mail(body: str, subject: str = "بئر", kind: str = "plain", whole: bool = False) -> Document:
    heads = f"From: s@a.example\nMIME-Version: 1.0\nSubject: {subject}\nContent-Type: text/{kind}; charset=utf-8\n"
    return read(Input(f"{heads}\n{body}".encode(), "a.eml", ReadOptions(whole_page=whole)))


@pytest.mark.parametrize(
    "tail",
    [
        f"في الأحد، 3 مايو 2026 في 9:00 ص كتب نادر <n@a.example>:\n> {EARLIER}",
        f"في الأحد، 3 مايو 2026 في 9:00 ص كتب\nنادر <n@a.example>:\n\n> {EARLIER}",
        f"وفي ٣ مايو ٢٠٢٦ كتبت هالة:\n> {EARLIER}",
        f"On Sun, May 3, 2026 at 9:00 AM Nadir <n@a.example>\nwrote:\n> {EARLIER}",
        f"-----الرسالة الأصلية-----\nمن: نادر\nتم الإرسال: 3 مايو\nإلى: سلمى\nالموضوع: بئر\n\n{EARLIER}",
        f"-----Original Message-----\nFrom: Nadir\nSent: May 3\nTo: Salma\nSubject: x\n\n{EARLIER}",
        f"________________________________\nمن: نادر\nالتاريخ: 3 مايو\nالموضوع: بئر\n\n{EARLIER}",
        f"> {EARLIER}",
        "-- \nسلمى\nالوادي",
        "--\nسلمى",
        "أُرسلت من جهاز الـ iPhone",
    ],
)
def test_what_follows_is_left_out_and_said(tail: str) -> None:
    document = mail(f"{OWN}\n\n{tail}\n")
    assert of(document) == [("title", "بئر"), ("paragraph", OWN)]
    assert document.warnings == (MESSAGE_ONLY,)
    whole = mail(f"{OWN}\n\n{tail}\n", whole=True)
    assert len(of(whole)) > 2
    assert {kind for kind, _ in of(whole)[2:]} <= {"furniture", "quotation"}
    assert whole.warnings == ()


@pytest.mark.parametrize(
    "body",
    [
        OWN,
        f"{OWN}\n\nفي الاجتماع كتب الوزير:\nلن نتراجع.",
        f"{OWN}\n\nكتب في عام 2020:\nلن نتراجع.",
        f"{OWN}\n\nمن: أهل القرية\nإلى: البلدية",
        f"{OWN}\n\n- تمر\n-- تين",
    ],
)
def test_what_only_looks_like_an_earlier_message_stays(body: str) -> None:
    document = mail(body)
    assert "".join(document.text.split()) == "".join(f"بئر{body}".split())
    assert document.warnings == ()


def test_answers_between_quotations_are_all_read() -> None:
    head = "في 3 مايو 2026 كتب نادر <n@a.example>:"
    document = mail(f"{head}\n> {EARLIER}\n{OWN}\n> ومن يحفرها؟\nنحن.\n")
    assert of(document)[1:] == [
        ("furniture", head),
        ("quotation", EARLIER),
        ("paragraph", OWN),
        ("quotation", "ومن يحفرها؟"),
        ("paragraph", "نحن."),
    ]


def test_who_says_little_sends_what_is_below() -> None:
    document = mail(
        f"للاطلاع.\n\n-----الرسالة الأصلية-----\nمن: نادر\nتاريخ: 3\nالموضوع: x\n\n{OWN}\n"
    )
    assert of(document)[-1] == ("quotation", OWN)


@pytest.mark.parametrize(
    ("subject", "rule"),
    [
        ("Fwd: بئر", "---------- Original Message ----------"),
        ("بئر", "---------- رسالة معاد توجيهها ---------"),
        ("بئر", "Begin forwarded message:"),
    ],
)
def test_a_forwarded_message_is_read_as_a_text(subject: str, rule: str) -> None:
    fields = "من: نادر\nالتاريخ: 3 مايو\nالموضوع: بئر"
    document = mail(f"{OWN}\n\n{rule}\n{fields}\n\n{OWN}\n", subject)
    kinds = [kind for kind, _ in of(document)]
    assert kinds == ["title", "paragraph", *["furniture"] * 4, "paragraph"]


def test_a_page_is_told_apart_like_a_text() -> None:
    head = "في الأحد، 3 مايو 2026 في 9:00 ص كتب نادر <span>&lt;n@a.example&gt;</span>:"
    quoted = f"<blockquote><p>{EARLIER}</p><ul><li>تمر</li></ul></blockquote>"
    body = f"<html><body><p>{OWN}</p><div>{head}</div>{quoted}</body></html>"
    assert of(mail(body, kind="html"))[1:] == [("paragraph", OWN)]
    assert mail(body, kind="html").warnings == (MESSAGE_ONLY,)
    whole = of(mail(body, kind="html", whole=True))
    assert [kind for kind, _ in whole] == [
        "title",
        "paragraph",
        "furniture",
        "quotation",
        "list_item",
    ]


def test_an_empty_page_of_a_message_is_no_error() -> None:
    assert of(mail("<html><body></body></html>", kind="html")) == [("title", "بئر")]


@given(
    st.lists(
        st.builds(
            MailLine,
            st.integers(0, 2),
            st.sampled_from(
                [
                    "",
                    "--",
                    "-- ",
                    "كتب 1 أ@ب:",
                    "في 3 كتب ن@ب:",
                    "From: x",
                    "To: x",
                    "Subject: y",
                    "تمر",
                ]
            ),
        ),
        max_size=30,
    )
)
def test_each_line_has_one_role(lines: list[MailLine]) -> None:
    known = thread(lines)
    assert len(known.roles) == len(lines)
    assert all(
        role is not Role.OWN for role, line in zip(known.roles, lines, strict=True) if line.depth
    )


def test_many_signs_of_signatures_are_looked_at_once_each() -> None:
    """Each of them looked for its end anew, which took minutes."""
    lines = [MailLine(0, "-- ")] * 50_000
    roles = thread(lines).roles
    assert roles.count(Role.SIGNATURE) == 12
    assert set(roles[-12:]) == {Role.SIGNATURE}


def test_many_heads_are_looked_at_once_each() -> None:
    lines = [MailLine(0, "-----Original Message-----"), MailLine(0, "تمر")] * 20_000
    roles = thread(lines).roles
    assert set(roles[::2]) == {Role.HEAD}
    assert set(roles[1::2]) == {Role.EARLIER}

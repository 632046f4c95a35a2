"""Mail and saved pages: headers, the part to read, quotations and signatures, nested messages, any bytes at all."""

from __future__ import annotations

import base64
import quopri

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.readers.office import assert_true, of

from khulasa.document.model import Document
from khulasa.errors import Kind, ReadError
from khulasa.readers.base import Input, ReadOptions
from khulasa.readers.mail.mailbox import mailbox
from khulasa.readers.mail.message import LONGEST_HEADER, open_message
from khulasa.readers.table import read
from khulasa.readers.warnings import ARTICLE_ONLY

HEADS = "From: salma@a.example\nTo: list@a.example\nMessage-ID: <1@a.example>\nSubject: بئر\n"
FIRST = "خرج أهل القرية صباح أمس إلى الوادي، وحملوا الفؤوس، ثم حفروا بئرا جديدة قرب النبع القديم."


def mail(body: str, heads: str = HEADS, name: str = "a.eml") -> Document:
    return read(Input((heads + body).encode(), name))


def part(kind: str, text: str, more: str = "") -> str:
    return f"Content-Type: {kind}; charset=utf-8\n{more}\n{text}\n"


def multi(kind: str, *parts: str, boundary: str = "xx") -> str:
    return (
        f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\n'
        + "".join(f"--{boundary}\n{each}\n" for each in parts)
        + f"--{boundary}--\n"
    )


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("\nتمر\n\nتين\n", [("paragraph", "تمر"), ("paragraph", "تين")]),
        (
            "\nقالت:\n> تمر\n>> تين\nتوت\n",
            [
                ("paragraph", "قالت:"),
                ("quotation", "تمر"),
                ("quotation", "تين"),
                ("paragraph", "توت"),
            ],
        ),
        (
            "\nتمر\n-- \nسلمى\nالوادي\n",
            [("paragraph", "تمر"), ("furniture", "سلمى"), ("furniture", "الوادي")],
        ),
        ("\n- تمر\n- تين\n", [("list_item", "- تمر"), ("list_item", "- تين")]),
        (
            part("text/plain; format=flowed", "تمر \nوتين\n> قول \n> طويل\n من أول"),
            [("paragraph", "تمر وتين"), ("quotation", "قول طويل"), ("paragraph", "من أول")],
        ),
        (part("text/plain; format=flowed; delsp=yes", "تم \nر"), [("paragraph", "تمر")]),
        (
            part("text/html", "<h2>تمر</h2><blockquote>تين</blockquote>"),
            [("heading2", "تمر"), ("quotation", "تين")],
        ),
        (
            multi("alternative", part("text/plain", "س"), part("text/html", "<p>تمر</p>")),
            [("paragraph", "تمر")],
        ),
        (
            multi("alternative", part("text/plain", "تمر"), part("text/calendar", "س")),
            [("paragraph", "تمر")],
        ),
        (
            multi(
                "mixed",
                part("text/plain", "تمر"),
                part("text/plain", "س", "Content-Disposition: attachment\n"),
                part("text/plain", "تين"),
            ),
            [("paragraph", "تمر"), ("paragraph", "تين")],
        ),
        (
            multi(
                "mixed",
                part("text/plain", "تمر"),
                multi(
                    "related", part("text/html", "<p>تين"), part("text/plain", "س"), boundary="yy"
                ),
            ),
            [("paragraph", "تمر"), ("paragraph", "تين")],
        ),
        (
            multi(
                "mixed",
                part("text/plain", "تمر"),
                "Content-Type: message/rfc822\n\nFrom: هالة <h@a.example>\nSubject: رد\nDate: 1 Apr 2024\n\nتين\n",
            ),
            [
                ("paragraph", "تمر"),
                ("heading2", "رد"),
                ("byline", "هالة"),
                ("dateline", "1 Apr 2024"),
                ("paragraph", "تين"),
            ],
        ),
    ],
)
def test_parts_are_read_as_what_they_are(body: str, found: list[tuple[str, str]]) -> None:
    assert of(mail(body)) == [("title", "بئر"), *found]


@pytest.mark.parametrize("codec", ["utf-8", "windows-1256", "iso-8859-6", "utf-16"])
@pytest.mark.parametrize("stated", ["right", "utf-8", "nonsense", "iso-8859-1"])
def test_texts_in_every_encoding_whatever_is_stated(codec: str, stated: str) -> None:
    body = base64.encodebytes(FIRST.encode(codec)).decode()
    named = codec if stated == "right" else stated
    heads = f"Content-Type: text/plain; charset={named}\nContent-Transfer-Encoding: base64\n"
    assert of(mail(f"{heads}\n{body}"))[1:] == [("paragraph", FIRST)]


def test_what_the_headers_state() -> None:
    name = "=?utf-8?B?" + base64.b64encode("سلمى، الحداد".encode()).decode() + "?="
    words = [base64.b64encode(each.encode("cp1256")).decode() for each in ("بئر ", "جديدة")]
    subject = "".join(f" =?windows-1256?B?{each}?=\n" for each in words)
    sent = "Mon, 1 Apr 2024 10:00:00 +0300"
    heads = f"From: {name} <salma@a.example>\nSubject:{subject}Date: {sent}\nMIME-Version: 1.0\n"
    document = mail("\nتمر\n", heads)
    assert (document.title, document.format, document.encoding) == ("بئر جديدة", "eml", "utf-8")
    assert document.metadata.author == "سلمى، الحداد"
    assert document.metadata.date == "2024-04-01T10:00:00+03:00"


@pytest.mark.parametrize(
    "value", ["=?x?B?!!?=", "=?utf-8?B?gIA=?=", "=?", "=?utf-8?Q?=ZZ?=", "\u200f"]
)
def test_headers_that_make_no_sense_are_no_error(value: str) -> None:
    heads = f"From: {value}\nSubject: {value}\nDate: {value}\nMIME-Version: 1.0\n"
    assert of(mail("\nتمر\n", heads))[-1] == ("paragraph", "تمر")


@pytest.mark.parametrize(
    ("data", "name", "format_"),
    [
        (HEADS + "\nتمر", "a", "eml"),
        (HEADS + "\nتمر", "a.txt", "eml"),
        ("From a@b.example Mon\n" + HEADS + "\nتمر", "a", "eml"),
        ("From: سلمى\nSubject: بئر\n\nتمر", "a.txt", "text"),
        ("From: سلمى\nSubject: بئر\n\nتمر", "a.eml", "eml"),
        ("Subject: بئر\nتمر بلا رأس", "a.eml", "text"),
        ("تمر وتين", "a.eml", "text"),
    ],
)
def test_content_and_name_tell_mail_from_text(data: str, name: str, format_: str) -> None:
    assert read(Input(data.encode(), name)).format == format_


def saved(page: str, codec: str = "utf-8", name: str = "a.mhtml", heads: str = "") -> Input:
    body = quopri.encodestring(page.encode(codec)).decode()
    html = f"Content-Type: text/html; charset={codec}\nContent-Transfer-Encoding: quoted-printable\n{heads}\n{body}"
    whole = f"From: <Saved by x>\nMIME-Version: 1.0\nSubject: بئر\n{multi('related', html, part('text/css', 'p{}'))}"
    return Input(whole.encode(), name)


PAGE = f"<html><body><nav><a href=/>قسم</a></nav><p>{FIRST}</p><p>{FIRST}</p></body></html>"


@pytest.mark.parametrize("name", ["a.mht", "a.mhtml", "a"])
@pytest.mark.parametrize("codec", ["utf-8", "windows-1256"])
def test_a_saved_page_is_read_as_a_page(name: str, codec: str) -> None:
    document = read(saved(PAGE, codec, name, "Content-Location: https://a.example/1\n"))
    assert of(document) == [("paragraph", FIRST)] * 2
    assert (document.format, document.encoding, document.title) == ("mhtml", codec, "بئر")
    assert (document.warnings, document.metadata.address) == (
        (ARTICLE_ONLY,),
        "https://a.example/1",
    )


OTHER = f"<html><body><p>{FIRST[:40]}</p></body></html>"


@pytest.mark.parametrize(
    ("top", "frame", "page"),
    [
        (
            "Snapshot-Content-Location: https://a.example/1\n",
            "https://b.example/",
            "https://a.example/1",
        ),
        ('Content-Type: multipart/related; start="<r@x>"; boundary=xx\n', "", "<r@x>"),
    ],
)
def test_the_root_of_a_saved_page_is_the_one_that_is_named(top: str, frame: str, page: str) -> None:
    name = "Content-ID" if page.startswith("<") else "Content-Location"
    parts = [
        part("text/html", OTHER, f"{name}: {frame}\n"),
        part("text/html", PAGE, f"{name}: {page}\n"),
    ]
    stated = "" if "multipart" in top else 'Content-Type: multipart/related; boundary="xx"\n'
    body = "".join(f"--xx\n{each}\n" for each in parts)
    whole = f"From: <Saved by x>\nMIME-Version: 1.0\n{top}{stated}\n{body}--xx--\n"
    assert of(read(Input(whole.encode(), "a.mht"))) == [("paragraph", FIRST)] * 2


def test_the_whole_of_a_saved_page() -> None:
    item = saved(PAGE)
    document = read(Input(item.data, item.source, ReadOptions(whole_page=True)))
    assert of(document)[0] == ("furniture", "قسم")
    assert document.warnings == ()


def test_a_saved_page_without_a_page_is_damaged() -> None:
    with pytest.raises(ReadError) as caught:
        read(
            Input(
                f"MIME-Version: 1.0\n{multi('related', part('text/css', 'p{}'))}".encode(), "a.mht"
            )
        )
    assert caught.value.kind is Kind.DAMAGED


def nested(times: int, kind: str) -> str:
    body = part("text/plain", "تمر")
    for number in range(times):
        inside = f"Content-Type: message/rfc822\n\n{body}"
        body = multi("mixed", body, boundary=f"b{number}") if kind == "parts" else inside
    return body


@pytest.mark.parametrize("kind", ["parts", "messages"])
@pytest.mark.parametrize("times", [100, 2000])
def test_parts_that_nest_too_deep(kind: str, times: int) -> None:
    with pytest.raises(ReadError) as caught:
        mail(nested(times, kind))
    assert caught.value.kind is Kind.TOO_COMPLEX


def test_too_many_parts() -> None:
    with pytest.raises(ReadError) as caught:
        mail(multi("mixed", *[part("text/plain", "تمر")] * 2500))
    assert caught.value.kind is Kind.TOO_COMPLEX


_LINES = st.lists(
    st.sampled_from(
        [
            "Content-Type: multipart/mixed; boundary=x",
            "Content-Type: text/html; charset=utf-16",
            "Content-Type: message/rfc822",
            "Content-Type: text/plain; charset*0=utf; charset*1=-8",
            "Content-Transfer-Encoding: base64",
            "Content-Transfer-Encoding: uuencode",
            "--x",
            "--x--",
            "",
            "",
            "تمر",
            "> تين ",
            "-- ",
            "<p>توت</p>",
            "begin 644 a",
            "Subject: =?utf-8?B?2KrZhQ==?=",
            "Content-Type: multipart/related",
            "\x00\x01",
            "2LfZhQ==",
            "Content-Disposition: attachment; filename*=x''%ff",
        ]
    ),
    max_size=25,
).map("\n".join)


@settings(deadline=None)
@given(_LINES.map(str.encode) | st.binary(max_size=300), st.sampled_from(["a.eml", "a.mht"]))
def test_any_lines_give_a_document_or_an_error(lines: bytes, name: str) -> None:
    try:
        document = read(Input(b"From: a@b.example\nMIME-Version: 1.0\nDate: x\n" + lines, name))
    except ReadError:
        return
    assert_true(document)


@pytest.mark.parametrize(
    ("sender", "author"),
    [
        ("سلمى <salma@a.example>", "سلمى"),
        ('"الوادي, سلمى" <salma@a.example>', "الوادي, سلمى"),
        ("salma@a.example (سلمى)", "سلمى"),
        ("<salma@a.example>", "salma@a.example"),
        ("salma@a.example, huda@a.example", "salma@a.example"),
        (r'"سلمى \"أم علي\"" <salma@a.example>', 'سلمى "أم علي"'),
        ("سلمى (الوادي (الشرقي)) <salma@a.example>", "سلمى"),
        ("=?utf-8?b?2LPZhNmF2Yk=?= <salma@a.example>", "سلمى"),
        ("(" * 500 + ") <salma@a.example>", "<salma@a.example>"),
        (":" * 500, ""),  # signs alone name nobody
    ],
)
def test_who_sent_it_is_read_in_one_pass(sender: str, author: str) -> None:
    found = mail("\n" + FIRST, f"From: {sender}\nTo: a@a.example\nMessage-ID: <1@a.example>\n")
    assert found.metadata.author == author
    assert FIRST in found.text


@given(st.text(alphabet='()<>",:;\\@=?. aب\t', max_size=80))
def test_any_sender_is_read(sender: str) -> None:
    name, address = mailbox(sender)
    assert set(name + address) <= set(sender)


HOSTILE = ("(", ":", "=?utf-8?b?2KfY?= ", '"', ";", ";a*0=b", "\\")


@pytest.mark.parametrize("name", ["From", "Subject", "Date", "Content-Type", "Content-Disposition"])
@pytest.mark.parametrize("piece", HOSTILE)
def test_no_header_reaches_a_parser_whole(name: str, piece: str) -> None:
    """The standard library's parsers take the square of a header's length, or a call a bracket."""
    heads = f"Message-ID: <1@a.example>\nTo: a@a.example\n{name}: {piece * 50_000}\n"
    message = open_message(Input((heads + "\n" + FIRST).encode(), "a.eml"))
    assert all(len(value) <= LONGEST_HEADER for _, value in message.raw_items())
    assert FIRST in mail("\n" + FIRST, heads).text

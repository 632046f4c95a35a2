"""Files made out of another sample: turned, encrypted, with a watermark, scanned, scanned with a text layer."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image
from readers.producers.report import MissingError

PASSWORD = "secret"
_DPI = 100
_MARK = b"q 0.7 g BT /Mark 30 Tf 0.7071 0.7071 -0.7071 0.7071 70 170 Tm (DRAFT - NOT FOR PRINT) Tj ET Q\n"


def make(folder: Path) -> None:
    """Write every variant. Raises `MissingError` where the sample that they are made of is not there."""
    base, short = folder / "weasy_tagged.pdf", folder / "libreoffice_mixed.pdf"
    if not (base.exists() and short.exists()):
        raise MissingError("make weasy and libreoffice first")
    _rotate(base, folder / "rotated.pdf")
    _encrypt(
        base, folder / "encrypted_aes.pdf", pikepdf.Encryption(owner="owner", user=PASSWORD, R=6)
    )
    rc4 = pikepdf.Encryption(owner="owner", user=PASSWORD, R=3, aes=False, metadata=False)
    _encrypt(base, folder / "encrypted_rc4.pdf", rc4)
    no_copying = pikepdf.Permissions(extract=False, print_highres=False)
    _encrypt(
        base,
        folder / "encrypted_owner.pdf",
        pikepdf.Encryption(owner="owner", user="", R=6, allow=no_copying),
    )
    _watermark(base, folder / "watermark.pdf")
    _scan(short, folder / "scan_mixed.pdf")
    _under_picture(base, folder / "searchable.pdf")


def _rotate(source: Path, path: Path) -> None:
    with pikepdf.open(source) as pdf:
        for page in pdf.pages:
            page.rotate(90, relative=True)
        pdf.save(path, deterministic_id=True)


def _encrypt(source: Path, path: Path, encryption: pikepdf.Encryption) -> None:
    with pikepdf.open(source) as pdf:
        pdf.save(path, encryption=encryption)


def _watermark(source: Path, path: Path) -> None:
    with pikepdf.open(source) as pdf:
        font = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
        )
        for page in pdf.pages:
            page.add_resource(font, pikepdf.Name.Font, pikepdf.Name("/Mark"))
            page.contents_add(_MARK, prepend=True)
        pdf.save(path, deterministic_id=True)


def _picture(source: Path, number: int, dpi: int, quality: int) -> tuple[bytes, int, int]:
    """A page as a grey JPEG, and its size in pixels."""
    document = pypdfium2.PdfDocument(source)
    image: Image.Image = (
        document[number].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    )
    document.close()
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality)
    return stream.getvalue(), image.width, image.height


def _stream(pdf: pikepdf.Pdf, data: bytes, width: int, height: int) -> pikepdf.Object:
    return pikepdf.Stream(
        pdf,
        data,
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=width,
        Height=height,
        ColorSpace=pikepdf.Name.DeviceGray,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )


def _scan(source: Path, path: Path) -> None:
    """One page, nothing but a picture."""
    data, width, height = _picture(source, 0, _DPI, 35)
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(width * 72 / _DPI, height * 72 / _DPI))
    name = page.add_resource(_stream(pdf, data, width, height), pikepdf.Name.XObject)
    box = page.mediabox
    page.contents_add(f"q {box[2]} 0 0 {box[3]} 0 0 cm {name} Do Q".encode())
    pdf.save(path, deterministic_id=True)


def _under_picture(source: Path, path: Path) -> None:
    """Every page with its text made invisible, under a coarse picture of itself."""
    with pikepdf.open(source) as pdf:
        for number, page in enumerate(pdf.pages):
            data, width, height = _picture(source, number, 50, 20)
            name = page.add_resource(_stream(pdf, data, width, height), pikepdf.Name.XObject)
            page.contents_coalesce()
            content = (
                page.Contents.read_bytes()
                .replace(b"BT\n", b"BT 3 Tr\n")
                .replace(b"BT ", b"BT 3 Tr ")
            )
            page.Contents = pdf.make_stream(b"q\n" + content + b"\nQ\n")
            box = page.mediabox
            page.contents_add(f"q {box[2]} 0 0 {box[3]} 0 0 cm {name} Do Q".encode())
        pdf.save(path, deterministic_id=True)

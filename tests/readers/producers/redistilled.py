"""Other people's PDFs after somebody worked on them: printed again, imposed, cropped, stripped of what they state."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pikepdf
from readers.producers import chromium, libreoffice
from readers.producers.report import load, run

_THREE = (
    "body { columns: 3; column-gap: 6mm; font-size: 7.5pt; text-align: justify }"
    " p.paragraph { text-indent: 1.5em; margin: 0 }"
)


def make(folder: Path) -> None:
    """Write every variant."""
    report = load("market")
    with tempfile.TemporaryDirectory() as place:
        skia, writer = Path(place) / "skia.pdf", Path(place) / "writer.pdf"
        chromium.print_page(skia, report, font="Noto Naskh Arabic")
        libreoffice.print_page(writer, report, "Noto Naskh Arabic")
        three = Path(place) / "three.pdf"
        chromium.print_page(three, report, "--disable-pdf-tagging", font="Amiri", css=_THREE)
        _write(folder, skia, writer, three)


def _write(folder: Path, skia: Path, writer: Path, three: Path) -> None:
    _distil(skia, folder / "ghostscript_market.pdf")
    _by_postscript(writer, folder / "unmapped_ps_market.pdf")
    run("pdftocairo", "-pdf", writer, folder / "pdftocairo_market.pdf")
    run(
        "qpdf",
        "--object-streams=generate",
        "--linearize",
        "--deterministic-id",
        writer,
        folder / "qpdf_market.pdf",
    )
    run(
        "qpdf",
        "--object-streams=generate",
        "--deterministic-id",
        three,
        folder / "newspaper_market.pdf",
    )
    _spread(skia, folder / "spread_market.pdf")
    _cropped(writer, folder / "cropped_market.pdf")
    _unstated(skia, folder / "unmapped_skia_market.pdf")


def _distil(source: Path, path: Path) -> None:
    run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-sOutputFile={path}", source)


def _by_postscript(source: Path, path: Path) -> None:
    """Through PostScript, where no font states characters any more but by the names of its glyphs."""
    with tempfile.TemporaryDirectory() as place:
        middle = Path(place) / "page.ps"
        run("pdftops", source, middle)
        run("ps2pdf", middle, path)


def _spread(source: Path, path: Path) -> None:
    """Two pages on a sheet, the first at the right, as scans and booklets of Arabic books have them."""
    with pikepdf.open(source) as pdf:
        pages = list(pdf.pages)
        width, height = float(pages[0].mediabox[2]), float(pages[0].mediabox[3])
        out = pikepdf.new()
        for at in range(0, len(pages), 2):
            sheet = out.add_blank_page(page_size=(2 * width, height))
            for place, page in enumerate(pages[at : at + 2]):
                left = (1 - place) * width
                sheet.add_overlay(page, pikepdf.Rectangle(left, 0, left + width, height))
        out.save(path, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _cropped(source: Path, path: Path) -> None:
    """Pages on a larger sheet, a printer's words outside the crop box, turned half round, numbered in Roman letters."""
    with pikepdf.open(source) as pdf:
        font = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
        )
        for page in pdf.pages:
            left, bottom, right, top = (float(side) for side in page.mediabox)
            page.cropbox = pikepdf.Array([left, bottom, right, top])
            page.mediabox = pikepdf.Array([left - 40, bottom - 40, right + 40, top + 40])
            page.add_resource(font, pikepdf.Name.Font, pikepdf.Name("/Mark"))
            page.contents_add(
                f"BT /Mark 9 Tf {left + 90} {top + 20} Td (CUTTER MARK 4711) Tj ET\n".encode()
            )
            page.rotate(180, relative=True)
        pdf.Root.PageLabels = pikepdf.Dictionary(Nums=[0, pikepdf.Dictionary(S=pikepdf.Name.r)])
        pdf.save(path, deterministic_id=True)


def _unstated(source: Path, path: Path) -> None:
    """Without what states the characters of glyphs: the page looks as it did, and nobody knows a letter of it."""
    with pikepdf.open(source) as pdf:
        for thing in pdf.objects:
            if (
                isinstance(thing, pikepdf.Dictionary)
                and thing.get("/Type") == "/Font"
                and "/ToUnicode" in thing
            ):
                del thing["/ToUnicode"]
        for key in ("/StructTreeRoot", "/MarkInfo"):
            if key in pdf.Root:
                del pdf.Root[key]
        pdf.save(path, deterministic_id=True)

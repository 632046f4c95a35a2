"""A sheet as a tagged PDF file: its structure, its language, its title, and what every glyph reads.

Qt's own writer (6.11) knows no tags, no language, and loses letters where glyphs stand for several. So Qt
shapes the lines, and the file is written here. Tags follow PDF 32000-1, 14.7 and 14.8.
"""

from __future__ import annotations

from html import escape

from khulasa.export.names import Options
from khulasa.export.runs import legal
from khulasa.export.sheet import Sheet, sheet_of
from khulasa.summary.model import Summary
from khulasa.ui.paper.layout import Paper, PaperPage, lay_out
from khulasa.ui.paper.pdf_fonts import PdfFonts
from khulasa.ui.paper.pdf_glyphs import colour, glyphs, marks
from khulasa.ui.paper.pdf_objects import PdfFile, dictionary, ref, refs, text
from khulasa.ui.paper.pdf_tags import Tags
from khulasa.ui.paper.styles import ACCENT, BAR, MARK

_UNDETERMINED = "und"
_FOOTER = "/Artifact << /Type /Pagination /Subtype /Footer >> BDC"


def export(summary: Summary, options: Options) -> bytes:
    """A summary as a PDF; see `export.base.Exporter`."""
    return pdf(sheet_of(summary, options))


def pdf(sheet: Sheet) -> bytes:
    """The file's bytes: the same for the same sheet and fonts."""
    paper = lay_out(sheet)
    file, fonts, tags = PdfFile(), PdfFonts(), Tags(paper)
    pages = [file.reserve() for _ in paper.pages]
    contents = [
        file.stream(_content(page, number, paper, fonts, tags).encode())
        for number, page in enumerate(paper.pages)
    ]
    resources = file.put(f"<< /Font {fonts.resources(file)} >>")
    tree = file.reserve()
    for number, (page, content) in enumerate(zip(pages, contents, strict=True)):
        file.put(_page(tree, content, resources, number, paper), page)
    file.put(f"<< /Type /Pages /Kids {refs(pages)} /Count {len(pages)} >>", tree)
    root = tags.put(file, pages)
    return file.written(_catalog(file, paper, tree, root), _info(file, sheet))


def _content(page: PaperPage, number: int, paper: Paper, fonts: PdfFonts, tags: Tags) -> str:
    parts = []
    for text_number, line in page.lines:
        if behind := marks(line, paper.height, MARK):
            parts.append(f"/Artifact BMC\n{behind}\nEMC")
        mark = tags.mark(text_number, number)
        parts.append(f"/{paper.texts[text_number].tag} << /MCID {mark} >> BDC")
        parts += [glyphs(line, paper.height, fonts), "EMC"]
    for x, top, bottom in page.bars:
        stroke = f"{x:g} {paper.height - top:g} m {x:g} {paper.height - bottom:g} l S"
        parts.append(f"/Artifact BMC q {colour(ACCENT)} RG {BAR:g} w {stroke} Q EMC")
    if page.rule is not None:
        start, end, y = page.rule
        stroke = f"0.5 w {start:g} {paper.height - y:g} m {end:g} {paper.height - y:g} l S"
        parts.append(f"/Artifact BMC q {stroke} Q EMC")
    if page.footer is not None:
        parts += [_FOOTER, glyphs(page.footer, paper.height, fonts), "EMC"]
    return "\n".join(parts)


def _page(tree: int, content: int, resources: int, number: int, paper: Paper) -> str:
    return dictionary(
        {
            "Type": "/Page",
            "Parent": ref(tree),
            "MediaBox": f"[0 0 {paper.width:g} {paper.height:g}]",
            "Resources": ref(resources),
            "Contents": ref(content),
            "StructParents": str(number),
            "Tabs": "/S",
        }
    )


def _catalog(file: PdfFile, paper: Paper, tree: int, root: int) -> int:
    sheet = paper.sheet
    way = "/R2L" if sheet.right_to_left else "/L2R"
    metadata = file.stream(_xmp(sheet).encode(), "/Type /Metadata /Subtype /XML", packed=False)
    return file.put(
        dictionary(
            {
                "Type": "/Catalog",
                "Pages": ref(tree),
                "Lang": text(_language(sheet)),
                "MarkInfo": "<< /Marked true >>",
                "StructTreeRoot": ref(root),
                "ViewerPreferences": f"<< /DisplayDocTitle true /Direction {way} >>",
                "Metadata": ref(metadata),
            }
        )
    )


def _info(file: PdfFile, sheet: Sheet) -> int:
    entries = {"Title": text(sheet.title), "Producer": "(Khulasa)"}
    if sheet.author:
        entries["Author"] = text(sheet.author)
    return file.put(dictionary(entries))


def _language(sheet: Sheet) -> str:
    return sheet.words.language if sheet.language == _UNDETERMINED else sheet.language


def _xmp(sheet: Sheet) -> str:
    title, language = escape(legal(sheet.title)), escape(_language(sheet))
    author = escape(legal(sheet.author))
    creator = (
        f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>" if author else ""
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">'
        f"{title}</rdf:li></rdf:Alt></dc:title>{creator}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag>"
        '</dc:language></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )

"""A report as a web page, for the producers that print those."""

from __future__ import annotations

from html import escape

from readers.producers.report import HEIGHT_MM, WIDTH_MM, Block, Report

_TAGS = {"title": "h1", "heading": "h2", "item": "p", "bullet": "li"}
_CSS = """
@page { size: %dmm %dmm; margin: 18mm 16mm;
  @top-center { content: "%s"; font: 8pt "%s" }
  @bottom-center { content: "%s"; font: 8pt "%s" } }
body { font: 11pt/1.7 "%s"; margin: 0 }
h1 { font-size: 18pt } h2 { font-size: 13pt } h1, h2 { font-weight: normal; break-after: avoid }
table { border-collapse: collapse; width: 100%% } td { border: 1px solid #888; padding: 2pt 4pt }
.byline, .dateline, .caption { font-size: 9pt } .footnote { font-size: 8pt; border-top: 1px solid #888 }
"""


def page(report: Report, *, font: str = "Amiri", css: str = "") -> str:
    """The whole page; `css` comes after the style that all share."""
    direction = "rtl" if report.right_to_left else "ltr"
    header, footer = (_content(text) for text in (report.header, report.footer))
    style = _CSS % (WIDTH_MM, HEIGHT_MM, header, font, footer, font, font)
    return (
        f'<!doctype html><html lang="{report.language}" dir="{direction}"><head><meta charset="utf-8">'
        f"<title>{escape(report.blocks[0].text)}</title><style>{style}{css}</style></head>"
        f"<body>{body(report)}</body></html>"
    )


def body(report: Report) -> str:
    """The blocks, with bullets gathered into lists."""
    whole = "\n".join(_element(block) for block in report.blocks)
    return whole.replace("</ul>\n<ul>", "\n")


def _element(block: Block) -> str:
    if block.rows:
        rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in block.rows)
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    tag = _TAGS.get(block.kind, "p")
    element = f'<{tag} class="{block.kind}">{escape(block.text)}</{tag}>'
    return f"<ul>{element}</ul>" if tag == "li" else element


def _content(text: str) -> str:
    return text.replace('"', "'").replace("{page}", '" counter(page) "')

"""The tags of a PDF file: headings, paragraphs, lists with their numbers, and notes (PDF 32000-1, 14.7)."""

from __future__ import annotations

from itertools import groupby

from khulasa.ui.paper.layout import Paper
from khulasa.ui.paper.pdf_objects import PdfFile, ref, refs


class Tags:
    """Numbers the marked contents of pages, and puts the tree of structure into the file."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._of_text: list[list[tuple[int, int]]] = [[] for _ in paper.texts]  # page, mark
        self._of_page: list[list[int]] = [[] for _ in paper.pages]  # texts by mark

    def mark(self, text: int, page: int) -> int:
        """The number of the next marked content on a page, which is part of a text."""
        self._of_page[page].append(text)
        number = len(self._of_page[page]) - 1
        self._of_text[text].append((page, number))
        return number

    def put(self, file: PdfFile, pages: list[int]) -> int:
        """Put the tree into the file; the number of its root."""
        root, top = file.reserve(), file.reserve()
        elements = [file.reserve() for _ in self._paper.texts]
        children = []
        for listed, items in groupby(
            self._paper.items, key=lambda item: self._tag(item[0]) == "Lbl"
        ):
            if listed:
                children.append(self._list(file, list(items), elements, pages, top))
            else:
                children += [self._alone(file, item, elements, pages, top) for item in items]
        file.put(f"<< /Type /StructElem /S /Document /P {ref(root)} /K {refs(children)} >>", top)
        nums = " ".join(
            f"{page} {refs(elements[text] for text in texts)}"
            for page, texts in enumerate(self._of_page)
        )
        parents = file.put(f"<< /Nums [{nums}] >>")
        last = len(pages)
        return file.put(
            f"<< /Type /StructTreeRoot /K {ref(top)} /ParentTree {ref(parents)} /ParentTreeNextKey {last} >>",
            root,
        )

    def _tag(self, text: int) -> str:
        return self._paper.texts[text].tag

    def _list(
        self, file: PdfFile, items: list[list[int]], elements: list[int], pages: list[int], top: int
    ) -> int:
        whole = file.reserve()
        entries = []
        for label, body, *notes in items:
            entry = file.reserve()
            for note in notes:
                self._put(file, note, elements, pages, elements[body])
            self._put(file, label, elements, pages, entry)
            self._put(file, body, elements, pages, entry, notes)
            kids = refs((elements[label], elements[body]))
            file.put(f"<< /Type /StructElem /S /LI /P {ref(whole)} /K {kids} >>", entry)
            entries.append(entry)
        return file.put(f"<< /Type /StructElem /S /L /P {ref(top)} /K {refs(entries)} >>", whole)

    def _alone(
        self, file: PdfFile, item: list[int], elements: list[int], pages: list[int], top: int
    ) -> int:
        text, *notes = item
        for note in notes:
            self._put(file, note, elements, pages, elements[text])
        return self._put(file, text, elements, pages, top, notes)

    def _put(
        self,
        file: PdfFile,
        text: int,
        elements: list[int],
        pages: list[int],
        parent: int,
        notes: list[int] | None = None,
    ) -> int:
        """A text's element: its marked contents, then its notes."""
        kids = [
            f"<< /Type /MCR /Pg {ref(pages[page])} /MCID {mark} >>"
            for page, mark in self._of_text[text]
        ] + [ref(elements[note]) for note in notes or ()]
        placed = self._paper.texts[text]
        mode = "/RlTb" if placed.right_to_left else "/LrTb"
        name = f" /ID (note{text})" if placed.tag == "Note" else ""
        return file.put(
            f"<< /Type /StructElem /S /{placed.tag}{name} /P {ref(parent)} /K [{' '.join(kids)}] "
            f"/A << /O /Layout /WritingMode {mode} >> >>",
            elements[text],
        )

"""Facts about the whole tree beyond the import contracts: what lies where, and what stands in no file."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import unicodedata
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "desktop" / "khulasa"
SEED = ROOT / "seeds" / "lavrov-gcc.txt"
TOP_LEVEL = {
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "desktop",
    "resources",
    "seeds",
    "tests",
    "packaging",
}
NO_PACKAGES = ("packaging", "resources", "seeds", "desktop", "tests")
CATCH_ALL = {
    Path("services/child/confined/reading.py"),
    Path("services/child/confined/boundary.py"),
    Path("ui/app.py"),
}
"""Where `except Exception` may stand: at the boundary of the child processes, and in the excepthook."""

_COMMON_WORDS = re.compile(
    "numbered|stop|month|day|verb|report|places|states|heads|given_names|body"
)
"""The lists of words that every article may use, by their files' names."""

_NOT_THE_ARTICLE_S = {"العربي", "الامارات", "الخليج", "روسيا", "خارجيه"}
"""What the program says whatever the articles are about: that it opens Arabic texts; among the names of the
press the Emirates News Agency, the Gulf and Russia Today; "external links" at the foot of an article.
"""

_PLACES = ("/work/", "/root/", "/home/", "/tmp/", "/opt/", "C:\\Users", "/Users/")
_HOSTS = (
    "pypi.org",
    "pythonhosted.org",
    "deb.debian.org",
    "npmjs.org",
    "crates.io",
    "proxy.golang.org",
)


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that git keeps; of a source archive, which has no history, every file."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return tuple(path for path in sorted(ROOT.rglob("*")) if path.is_file())
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def files(folder: Path) -> list[Path]:
    """Every file of ours under a folder."""
    return [path for path in tracked() if path.is_relative_to(folder)]


def modules() -> list[Path]:
    return [path for path in files(SOURCE) if path.suffix == ".py"]


def imports(path: Path) -> set[str]:
    """The top names of what a file imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return {name.split(".")[0] for name in names}


def test_the_top_level_holds_the_agreed_names_alone() -> None:
    names = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL


@pytest.mark.parametrize("folder", NO_PACKAGES)
def test_a_folder_that_could_hide_a_library_is_no_package(folder: str) -> None:
    assert not (ROOT / folder / "__init__.py").exists()


def test_only_the_window_imports_qt() -> None:
    others = [path for path in modules() if not path.is_relative_to(SOURCE / "ui")]
    assert not [path for path in others if imports(path) & {"PySide6", "shiboken6"}]


def test_no_module_imports_qt_s_network() -> None:
    """The import contracts see PySide6 as one; this looks inside."""
    pattern = re.compile(r"\bQt(Network|WebEngine|WebSockets|WebView)\w*")
    assert not [path for path in modules() if pattern.search(path.read_text(encoding="utf-8"))]


def test_only_its_adapter_imports_sumy() -> None:
    users = {path.relative_to(SOURCE) for path in modules() if "sumy" in imports(path)}
    assert users <= {Path("ranking/sumy/adapter.py")}


def test_only_the_process_boundary_catches_everything() -> None:
    catching = set()
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler):
                caught = "" if node.type is None else ast.unparse(node.type)
                if not caught or re.search(r"\b(Base)?Exception\b", caught):
                    catching.add(path.relative_to(SOURCE))
    assert catching <= CATCH_ALL


def test_no_file_names_a_place_on_somebodys_machine_or_a_registry() -> None:
    here = Path(__file__).resolve()
    found = []
    for path in files(ROOT):
        text = path.read_bytes().decode("utf-8", "replace")
        if path != here:
            found += [
                f"{path.relative_to(ROOT)}: {word}" for word in (*_PLACES, *_HOSTS) if word in text
            ]
    assert not found


def folded(text: str) -> list[str]:
    """The Arabic words of a text without marks, in one spelling of alef, ya and ta marbuta."""
    plain = unicodedata.normalize("NFKC", text).translate(str.maketrans("أإآٱىة", "اااايه", "ـ"))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.findall(r"[\u0621-\u064a\u0671-\u06d3]+", bare)


def words_of(path: Path) -> list[str]:
    return folded(path.read_bytes().decode("utf-8", "replace"))


def words_of_the_language() -> set[str]:
    """The words that every article may use."""
    lists = [
        path for path in files(ROOT / "resources" / "language") if _COMMON_WORDS.search(path.stem)
    ]
    return {word for path in lists for word in words_of(path)}


def program_files() -> list[Path]:
    """All but what holds words whichever they are: tables of frequencies, the towns and the names of the world."""
    program = [*files(ROOT / "desktop"), *files(ROOT / "resources")]
    tables = {"frequencies.txt", "word_classes.txt", "towns.txt", "names.txt", "proper_names.txt"}
    return [path for path in program if path.name not in tables]


def test_no_three_words_of_the_seed_article_stand_in_the_program() -> None:
    """The summary of the seed article is found by method: the program doesn't know the article."""
    seed = words_of(SEED)
    language = words_of_the_language()  # the name of a month may have three words
    runs = {
        run for run in zip(seed, seed[1:], seed[2:], strict=False) if not language.issuperset(run)
    }
    for path in program_files():
        words = words_of(path)
        known = runs & set(zip(words, words[1:], words[2:], strict=False))
        assert not known, f"{path.relative_to(ROOT)}: {known}"


def test_no_word_that_is_the_seed_articles_own_stands_in_the_program() -> None:
    """A word of three letters or more is its own where no other article or list of common words has it."""
    others = [path for path in (ROOT / "seeds").glob("*.txt") if path != SEED]
    common = {word for path in others for word in _any_encoding(path)}
    common |= words_of_the_language()
    own = {word for word in words_of(SEED) if len(word) > 2} - common - _NOT_THE_ARTICLE_S
    assert len(own) > 20, "the test has nothing to look for"
    for path in program_files():
        known = own & set(words_of(path))
        assert not known, f"{path.relative_to(ROOT)}: {known}"


def _any_encoding(path: Path) -> list[str]:
    data = path.read_bytes()
    for encoding in (
        "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8",
        "windows-1256",
    ):
        try:
            return folded(data.decode(encoding))
        except UnicodeDecodeError:
            continue
    return []


def test_the_window_s_process_loads_no_ranking_library() -> None:
    """The window paints at once because the heavy libraries load in the child process alone."""
    code = (
        "import sys, khulasa.ui.app; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    env = {**os.environ, "PYTHONPATH": ""}  # by which Qt may be blocked
    command = [sys.executable, "-P", "-c", code]
    done = subprocess.run(
        command, env=env, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "PySide6" in done.stdout.split()
    heavy = {
        "numpy",
        "scipy",
        "sumy",
        "nltk",
        "Stemmer",
        "lxml",
        "pdfminer",
        "pypdfium2",
        "fontTools",
    }
    assert not heavy & set(done.stdout.split())


# What Qt may parse as HTML

_TIPS = {"setToolTip", "setWhatsThis", "setStatusTip", "showText"}
_MAKERS = {
    "QTextDocument",
    "QTextBrowser",
    "QTextEdit",
    "QLabel",
    "QMessageBox",
    "QErrorMessage",
    "QSystemTrayIcon",
}
"""Classes that parse what looks like HTML, or fetch what it names: made where that is turned off alone."""

_SAFE_MAKERS = {
    Path("ui/look/plain_text.py"): {"QTextDocument", "QTextBrowser", "QMessageBox"},
    Path("ui/look/widgets.py"): {"QLabel"},
}


def _name_of(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _is_plain(node: ast.expr) -> bool:
    """Whether a tool tip's words are our own, or went through the helper that escapes."""
    if isinstance(node, ast.IfExp):
        return _is_plain(node.body) and _is_plain(node.orelse)
    if isinstance(node, ast.Constant):
        return True
    return isinstance(node, ast.Call) and _name_of(node.func) in {"tr", "tool_tip"}


def _parsed_as_html(source: str, allowed: set[str]) -> list[str]:
    """The lines of a module whose text Qt may parse as HTML."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.If) and "ToolTipRole" in ast.unparse(node.test):
            answers = [one.value for one in ast.walk(node) if isinstance(one, ast.Return)]
            found += [ast.unparse(one) for one in answers if one is None or not _is_plain(one)]
        if isinstance(node, ast.ClassDef):
            makers = {_name_of(base) for base in node.bases} & _MAKERS
            found += [f"class {node.name}({name})" for name in makers - allowed]
        if not isinstance(node, ast.Call):
            continue
        name = _name_of(node.func)
        texts = node.args[1:2] if name == "showText" else node.args[:1]
        is_foreign = name in _TIPS and not all(map(_is_plain, texts))
        if is_foreign or name in _MAKERS - allowed:
            found.append(ast.unparse(node))
    return found


@pytest.mark.parametrize(
    "source",
    [
        "widget.setToolTip(sentence)",
        "widget.setToolTip(isolate(name) if name else '')",
        "widget.setToolTip(self.tr('Open %1').replace('%1', name))",
        "QToolTip.showText(point, sentence, self)",
        "if role == Qt.ItemDataRole.ToolTipRole:\n    answer = 1\n    def f():\n        return path",
        "label = QLabel(name)",
        "page = QTextDocument()",
        "class Browser(QTextBrowser): pass",
    ],
)
def test_the_search_for_text_that_qt_may_parse_finds_it(source: str) -> None:
    assert _parsed_as_html(source, set())


def test_no_foreign_text_is_parsed_as_html() -> None:
    """A sentence with `<img src=…>` in a tool tip would open what it names."""
    found = {
        str(path.relative_to(SOURCE)): parsed
        for path in modules()
        if (
            parsed := _parsed_as_html(
                path.read_text(encoding="utf-8"),
                _SAFE_MAKERS.get(path.relative_to(SOURCE), set()),
            )
        )
    }
    assert not found


def test_every_label_has_its_format_set() -> None:
    """`QLabel` guesses whether its text is HTML unless it is told."""
    for name, classes in _SAFE_MAKERS.items():
        text = (SOURCE / name).read_text(encoding="utf-8")
        if classes & {"QLabel", "QMessageBox"}:
            assert "setTextFormat(Qt.TextFormat.PlainText)" in text
        assert not re.search(r"TextFormat\.(?:RichText|AutoText|MarkdownText)", text)

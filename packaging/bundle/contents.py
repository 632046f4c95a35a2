"""What goes into the bundle beside the code that is imported, and what of the libraries stays out.

The spec file reads this; so does `packaging/README.md`, for what was cut.
"""

from __future__ import annotations

import re
from pathlib import Path

EXCLUDED = [
    # What opens connections; sumy's requests has a stand-in that refuses.
    "urllib3",
    "certifi",
    "idna",
    "ftplib",
    "smtplib",
    "poplib",
    "imaplib",
    "telnetlib",
    "xmlrpc",
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtTest",
    # What scipy.sparse does not need, and nltk imports if it can, for tests of significance.
    "scipy.sparse.linalg",
    "scipy.linalg",
    "scipy.special",
    "scipy.stats",
    "scipy.optimize",
    "scipy.spatial",
    "scipy.interpolate",
    "scipy.integrate",
    "scipy.ndimage",
    "scipy.signal",
    "scipy.fft",
    "scipy.fftpack",
    "scipy.io",
    "scipy.cluster",
    "scipy.datasets",
    "scipy.odr",
    # Games, tutorials, and what asks for other libraries.
    "nltk.app",
    "nltk.draw",
    "nltk.test",
    "nltk.twitter",
    "nltk.chat",
    "nltk.book",
    "joblib",
    "tqdm",
    "sklearn",
    "matplotlib",
    "pandas",
    "PIL",
    "IPython",
    "pytest",
    "torch",
    "numexpr",
    "docopt",
    "click",
    "chardet.cli",
    "tkinter",
    "_tkinter",
    "turtle",
    "idlelib",
    "lib2to3",
    "pydoc_data",
    "test",
    "distutils",
    "setuptools",
    "pip",
    "pkg_resources",
    "ensurepip",
    "venv",
]
"""Modules that some library imports if it can, and does without. Nothing of ours imports them."""

_NO_HOOKS = {"pyi_rth_nltk"}
"""Scripts that PyInstaller would run before the program; this one imports nltk, for data that we don't have."""

_UNWANTED = re.compile(
    "|".join(
        [
            # Qt's parts that no window of ours has, and the plugins that would bring them.
            r"libQt6(Network|Qml|Quick|Pdf|Sql|Test|VirtualKeyboard|Egl[Ff][Ss]|WaylandCompositor|Help|Designer)",
            r"Qt6(Network|Qml|Quick|Pdf|Sql|Test|VirtualKeyboard)\w*\.dll",
            r"plugins/(tls|networkinformation|qmltooling|sqldrivers|egldeviceintegrations|generic|virtualkeyboard|designer)/",
            r"plugins/(wayland-graphics-integration-server|vectorimageformats)/",
            r"plugins/platforms/libq(vnc|linuxfb|eglfs|minimalegl|vkkhrdisplay|minimal)\.so",
            r"plugins/platforminputcontexts/libqtvirtualkeyboard",
            r"plugins/imageformats/(lib)?q(pdf|tiff|webp|wbmp|tga|icns|gif)\.",
            r"plugins/platformthemes/libqgtk3\.so",  # needs GTK, and draws its dialogs with it
            r"PySide6/(Qt/)?(qml|metatypes|typesystems|support)/",
            r"translations/(?!qt(base)?_(ar|en)\.qm)[\w.]+\.qm$",  # but the interface's languages
            r"^opengl32sw\.dll$",
            r"^pycountry/",
            r"^scipy\.libs/",  # OpenBLAS for the solvers
            r"^python3\.\d+/config",
        ]
    )
)
"""What stays out by its place in the bundle, written with slashes."""

_OF_THE_SYSTEM = ("/lib/", "/lib64/", "/usr/lib/")


def is_wanted(place: str, source: str) -> bool:
    """Whether a file belongs in the bundle, by its place there and where it comes from.

    On Linux the system's own libraries stay where they are: a package names them, and gets their repairs.
    """
    return not (_UNWANTED.search(place.replace("\\", "/")) or source.startswith(_OF_THE_SYSTEM))


def is_wanted_hook(name: str) -> bool:
    """Whether one of PyInstaller's own scripts is to run before the program."""
    return name not in _NO_HOOKS


def data(root: Path) -> list[tuple[str, str]]:
    """Pairs of a file or folder and the folder of the bundle where it goes."""
    import fontpkg_amiri  # noqa: PLC0415 - in the environment of the build alone
    import fontpkg_ibm_plex_sans_arabic  # noqa: PLC0415

    pairs = [(str(root / "resources"), "khulasa/_resources")]
    for package in (fontpkg_amiri, fontpkg_ibm_plex_sans_arabic):
        folder = Path(package.__file__).parent
        pairs += [
            (str(path), f"{folder.name}/{path.relative_to(folder).parent}")
            for path in _fonts(folder)
        ]
    return pairs


_BY_NAME = re.compile(
    r'(?<![.\w])(?:load\(\s*"([\w.]+):|(?:importlib\.)?import_module\(\s*"([\w.]+)")'
)
"""A module in a call that imports it; PyInstaller sees import statements alone."""


def modules(root: Path) -> list[str]:
    """All modules of ours, which tables and starts name, and those of others that ours import by name."""
    source = root / "desktop"
    found: set[str] = set()
    for path in (source / "khulasa").rglob("*.py"):
        place = path.relative_to(source).with_suffix("")
        found.add(".".join(place.parts).removesuffix(".__init__"))
        for named in _BY_NAME.finditer(path.read_text(encoding="utf-8")):
            found.add(named[1] or named[2])
    return sorted(found)


def _fonts(folder: Path) -> list[Path]:
    names = {
        "Amiri-Regular.ttf",
        "Amiri-Bold.ttf",
        "IBMPlexSansArabic-Regular.ttf",
        "IBMPlexSansArabic-SemiBold.ttf",
        "LICENSE",
    }
    return [path for path in sorted(folder.rglob("*")) if path.name in names]


DOCUMENTS = {
    "pdf": "com.adobe.pdf",
    "docx": "org.openxmlformats.wordprocessingml.document",
    "doc": "com.microsoft.word.doc",
    "odt": "org.oasis-open.opendocument.text",
    "fodt": "org.oasis-open.opendocument.text-flat",
    "rtf": "public.rtf",
    "epub": "org.idpf.epub-container",
    "html": "public.html",
    "xhtml": "public.xhtml",
    "mhtml": "org.ietf.mhtml",
    "md": "net.daringfireball.markdown",
    "eml": "com.apple.mail.email",
    "txt": "public.plain-text",
}
"""The formats that are read: a suffix, and macOS's name of the type."""


def application(root: Path) -> dict[str, object]:
    """What macOS is told of the application."""
    return {
        "bundle_identifier": "org.khulasa.khulasa",
        "version": _version(root),
        "info_plist": {
            "CFBundleDisplayName": "Khulasa",
            "CFBundleDevelopmentRegion": "ar",
            "CFBundleLocalizations": ["ar", "en"],
            "NSHighResolutionCapable": True,
            "NSHumanReadableCopyright": "The Khulasa developers; Apache License 2.0",
            "LSApplicationCategoryType": "public.app-category.productivity",
            "CFBundleDocumentTypes": [
                {
                    "CFBundleTypeName": suffix.upper(),
                    "CFBundleTypeRole": "Viewer",
                    "LSHandlerRank": "Alternate",
                    "LSItemContentTypes": [name],
                    "CFBundleTypeExtensions": [suffix],
                }
                for suffix, name in DOCUMENTS.items()
            ],
        },
    }


def version_resource(root: Path) -> str:
    """The version resource of the Windows programs, as PyInstaller reads it."""
    version = _version(root)
    numbers = ", ".join([*version.split("."), "0"])
    strings = {
        "CompanyName": "The Khulasa developers",
        "FileDescription": "Khulasa",
        "FileVersion": version,
        "InternalName": "khulasa",
        "LegalCopyright": "Apache License 2.0",
        "OriginalFilename": "khulasa.exe",
        "ProductName": "Khulasa (خلاصة)",
        "ProductVersion": version,
    }
    table = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers=({numbers}), prodvers=({numbers}), mask=0x3f, flags=0x0, "
        f"OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)), "
        f"kids=[StringFileInfo([StringTable('040904B0', [{table}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


def _version(root: Path) -> str:
    text = (root / "desktop" / "khulasa" / "__init__.py").read_text(encoding="utf-8")
    return str(re.findall(r'^__version__ = "(.+)"$', text, re.MULTILINE)[0])

"""The package as a person gets it: put into a clean Debian by apt, used by an ordinary user, and taken out again."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

PATIENCE = 60.0
PERSON = "1000"
TOOLS = ["debootstrap", "dpkg-deb", "chroot", "mount"]


@dataclass(frozen=True)
class Debian:
    """A system of its own below a folder."""

    root: Path

    def run(self, words: Sequence[str], **options: object) -> subprocess.CompletedProcess[str]:
        """Run a command in it, as root."""
        env = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "LC_ALL": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
        }
        settings = {"env": env, "capture_output": True, "text": True, "timeout": 600, **options}
        command = ["chroot", str(self.root), *words]
        return subprocess.run(command, check=False, **settings)  # type: ignore[call-overload,no-any-return]

    def as_person(self, words: Sequence[str], **env: str) -> list[str]:
        """The command that runs another one in it as an ordinary user."""
        variables = {"HOME": "/srv/reader", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", **env}
        stated = [f"{name}={value}" for name, value in variables.items()]
        return [
            "chroot",
            f"--userspec={PERSON}:{PERSON}",
            str(self.root),
            "env",
            "-i",
            *stated,
            *words,
        ]

    def files(self) -> set[str]:
        """The files that packages may leave, apart from the records and caches of the package tools."""
        kept = ("usr", "etc", "opt", "srv", "var/lib")
        records = ("var/lib/apt", "var/lib/dpkg", "etc/ld.so.cache", "var/lib/systemd")
        found = (
            str(path.relative_to(self.root))
            for folder in kept
            for path in (self.root / folder).rglob("*")
        )
        return {name for name in found if not name.startswith(records)}


def mirror() -> tuple[str, str] | None:
    """Where this machine has its packages from: the address and the release."""
    form = ["--format", "$(SITE) $(CODENAME) $(COMPONENT)", "Created-By: Packages"]
    done = subprocess.run(
        ["apt-get", "indextargets", *form], capture_output=True, text=True, check=False
    )
    for line in done.stdout.splitlines():
        site, _, rest = line.partition(" ")
        codename, _, component = rest.partition(" ")
        if component == "main" and codename and "-" not in codename:
            return site, codename
    return None


@pytest.fixture(scope="module")
def debian(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Debian]:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed here: {', '.join(missing)}")
    if os.geteuid() != 0:
        pytest.skip("a system of its own can be made by root alone")
    place = mirror()
    if place is None:
        pytest.skip("this machine has no packages of Debian")
    site, codename = place
    system = Debian(tmp_path_factory.mktemp("debian") / "root")
    command = ["debootstrap", "--variant=minbase", codename, str(system.root), site]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
    if done.returncode != 0:
        pytest.skip(f"no clean system could be made: {done.stdout[-300:]}")
    mounts = {"proc": ["-t", "proc", "proc"], "dev": ["--bind", "/dev"], "tmp": ["--bind", "/tmp"]}
    try:
        for folder, words in mounts.items():
            subprocess.run(["mount", *words, system.root / folder], check=True)
        system.run(["apt-get", "update"])
        system.run(
            ["useradd", "--create-home", "--home-dir", "/srv/reader", "--uid", PERSON, "reader"]
        )
        # What a desktop brings, and a bare system lacks: who opens which type, and how to ask it.
        tools = ["xdg-utils", "desktop-file-utils", "file"]
        system.run(["apt-get", "install", "--yes", "--no-install-recommends", *tools])
        yield system
    finally:
        for folder in reversed(mounts):
            subprocess.run(["umount", "--lazy", system.root / folder], check=False)


@dataclass(frozen=True)
class Installed:
    """The system with Khulasa in it, and which files it had before."""

    system: Debian
    before: set[str]


@pytest.fixture(scope="module")
def installed(debian: Debian, deb: Path) -> Installed:
    before = debian.files()
    shutil.copyfile(deb, debian.root / "khulasa.deb")
    done = debian.run(["apt-get", "install", "--yes", "--no-install-recommends", "/khulasa.deb"])
    (debian.root / "khulasa.deb").unlink()
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return Installed(debian, before)


@pytest.fixture
def article(installed: Installed, seed) -> str:
    """An article in the person's folder; its path as they see it."""
    target = installed.system.root / "srv" / "reader" / "مقالة لافروف.txt"
    shutil.copyfile(seed("lavrov-gcc"), target)
    return "/srv/reader/مقالة لافروف.txt"


def test_the_terminal_prints_what_the_source_does(installed, article, run, seed, source_summary):
    done = run(installed.system.as_person(["khulasa-cli", article]))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == source_summary(seed("lavrov-gcc"))


def test_the_window_is_painted(installed, article, run, display):
    picture = installed.system.root / "srv" / "reader" / "window.png"
    command = [
        "khulasa",
        "--render",
        "/srv/reader/window.png",
        "--size",
        "1280x800",
        "--language",
        "ar",
        article,
    ]
    done = run(installed.system.as_person(command, DISPLAY=display))
    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(picture))
    colours = {image.pixel(x, y) for x in range(0, 1280, 7) for y in range(0, 800, 7)}
    assert len(colours) > 50, "an empty window has few colours"
    picture.unlink()


def windows_of(root: Path, words: str) -> list[int]:
    """The processes below a root whose command holds some words."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            line = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
            inside = (folder / "root").readlink() == root
        except OSError:
            continue
        if inside and words in line:
            found.append(int(folder.name))
    return found


def wait_for(happened: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if happened():
            return True
        time.sleep(0.2)
    return False


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/pdf", "application/epub+zip", "message/rfc822"]
)
def test_it_is_offered_for_each_type(installed, run, kind):
    done = run(installed.system.as_person(["xdg-mime", "query", "default", kind]))
    assert done.stdout.strip() == "org.khulasa.khulasa.desktop"


def test_a_double_click_opens_the_article(installed, article, display):
    # WHEN the desktop is asked to open the file, THEN the installed program runs with it
    root = installed.system.root
    command = installed.system.as_person(["xdg-open", article], DISPLAY=display)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as opener:
        try:
            assert wait_for(lambda: bool(windows_of(root, "khulasa.services.child.reading_child")))
            assert windows_of(root, f"khulasa {article}")
        finally:
            for process in windows_of(root, "khulasa"):
                os.kill(process, 9)
            opener.wait(timeout=PATIENCE)


def test_the_manual_is_there_in_both_languages(installed):
    share = installed.system.root / "usr" / "share" / "man"
    for folder in (share, share / "ar"):
        assert {path.name for path in (folder / "man1").glob("khulasa*")} == {
            "khulasa.1.gz",
            "khulasa-cli.1.gz",
        }


def test_lintian_has_no_errors(deb, run):
    if shutil.which("lintian") is None:
        pytest.skip("lintian is not installed")
    done = run(["lintian", "--allow-root", "--tag-display-limit", "0", deb])
    assert not [line for line in done.stdout.splitlines() if line.startswith("E:")], done.stdout


def test_the_package_is_no_larger_than_was_promised(deb):
    assert deb.stat().st_size <= 75e6


def test_removing_it_leaves_nothing_but_the_persons_data(installed, article, run):
    # GIVEN a person who has used it, WHEN the package is removed, THEN what they have stays, and nothing else
    system = installed.system
    run(system.as_person(["khulasa-cli", article]))
    own = system.root / "srv" / "reader" / ".config" / "khulasa"
    own.mkdir(parents=True, exist_ok=True)
    (own / "settings.json").write_text("{}", encoding="utf-8")
    assert system.run(["apt-get", "purge", "--yes", "khulasa"]).returncode == 0
    assert system.run(["apt-get", "autoremove", "--purge", "--yes"]).returncode == 0
    left = {name for name in system.files() - installed.before if not name.startswith("srv/reader")}
    caches = {name for name in left if name.endswith((".cache", "/cache")) or "__pycache__" in name}
    assert left - caches == set()
    assert (own / "settings.json").exists()

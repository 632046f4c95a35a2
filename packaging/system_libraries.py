"""The system libraries that Qt's wheels leave to the system, and how Debian and Ubuntu install them.

A library counts as there when the dynamic loader can load it: that is what Qt asks of it, whatever package it
came from. The table was read from the DT_NEEDED entries of QtCore, QtGui, QtWidgets, QtDBus, the xcb platform
plugin, its GL integrations and the translation compiler; a test compares it with the installed wheel.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from console import LINUX, CommandError, run_quietly, say

PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Which Debian package holds each library, by the name that the loader knows."""

TOOLS = {
    "dpkg-shlibdeps": "dpkg-dev",
    "strip": "binutils",
    "xz": "xz-utils",
    "debootstrap": "debootstrap",
    "lintian": "lintian",
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "strace": "strace",
}
"""Programs by which packages are made and the program is tested, and Debian's package of each."""

BUILD_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""What Qt's plugins for Wayland name: the build of the package asks Debian which packages hold it."""

_PROBE = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
"""
_APT_LISTS = Path("/var/lib/apt/lists")


def missing(*, x_server: bool = False) -> tuple[str, ...]:
    """What is not on this machine: libraries of the table, and `Xvfb` where an X server is wanted too.

    Elsewhere than on Linux the wheels bring everything, so nothing is ever missing.
    """
    if not LINUX:
        return ()
    # In a process of its own: a graphics library once loaded stays, and a bad one may crash.
    found = run_quietly([sys.executable, "-c", _PROBE, *PACKAGES]).split()
    if x_server and shutil.which("Xvfb") is None:
        found.append("Xvfb")
    return tuple(found)


def packages_for(names: Iterable[str]) -> list[str]:
    """The Debian packages that hold these libraries, by the names that this release gives them."""
    plain = sorted({PACKAGES.get(name, name.lower()) for name in names})
    return [_release_name(package) for package in plain]


def _release_name(package: str) -> str:
    """With the suffix of the change to 64-bit times where this release renamed the package for it."""
    renamed = f"{package}t64"
    try:
        words = run_quietly(["apt-cache", "policy", renamed], env={**os.environ, "LC_ALL": "C"})
    except (OSError, CommandError):
        return package
    return renamed if "Candidate:" in words and "Candidate: (none)" not in words else package


def has_apt() -> bool:
    """Whether this is Debian, Ubuntu or one of their kin."""
    return shutil.which("apt-get") is not None


def is_root() -> bool:
    """Whether packages can be installed without asking anybody."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def install(packages: Sequence[str]) -> bool:
    """Install packages as root; False, with apt's own words shown, where that did not work."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    try:
        try:
            run_quietly(command, env=env)
        except CommandError:
            # The usual cause is a list of packages that is too old; an update that half fails may still do.
            subprocess.run(
                ["apt-get", "update", "--quiet"], env=env, capture_output=True, check=False
            )
            run_quietly(command, env=env)
    except CommandError as error:
        say(error.output)
        return False
    return True


def provide_tools() -> None:
    """Install what the tests of packages use, where that can be done; a test that lacks its tool skips and says so."""
    packages = {package for tool, package in TOOLS.items() if shutil.which(tool) is None}
    if LINUX:
        absent = run_quietly([sys.executable, "-c", _PROBE, *BUILD_LIBRARIES]).split()
        packages.update(BUILD_LIBRARIES[name] for name in absent)
    if packages and has_apt() and is_root():
        say(f"Installing tools: {' '.join(sorted(packages))} ...")
        install(sorted(packages))


def command_for(names: Sequence[str]) -> str:
    """The one command that an ordinary user can give to get what is missing."""
    update = "" if any(_APT_LISTS.glob("*_Packages*")) else "sudo apt-get update && "
    return f"{update}sudo apt-get install --no-install-recommends {' '.join(packages_for(names))}"


def provide(*, x_server: bool = False) -> tuple[str, ...]:
    """Make sure of every library; return the names of those still missing, having said what to do."""
    names = missing(x_server=x_server)
    if not names:
        return ()
    if has_apt() and is_root():
        if not any(_APT_LISTS.glob("*_Packages*")):
            subprocess.run(["apt-get", "update", "--quiet"], capture_output=True, check=False)
        packages = packages_for(names)
        say(f"Installing system packages: {' '.join(packages)} ...")
        install(packages)
        names = missing(x_server=x_server)
    if names and has_apt():
        say(
            f"Some system libraries are missing. This command installs them:\n\n    {command_for(names)}\n"
        )
    elif names:
        say(f"Qt needs these libraries, which this system does not have: {', '.join(names)}.")
    return names

"""What the bundle starts, by the name and the words that it was started with.

A bundle is one program under two names: `khulasa` opens the window and `khulasa-cli` prints. The window starts its
child as it does everywhere, `sys.executable -P -m MODULE`; in a bundle that is this program again, which runs the
module. No module but the package's own is run so.
"""

import runpy
import sys
from pathlib import Path

_CHILD = ["-P", "-m"]


def main() -> int:
    """Run what is asked for; the exit status."""
    if sys.argv[1:3] == _CHILD and len(sys.argv) > 3 and sys.argv[3].startswith("khulasa."):
        module = sys.argv[3]
        sys.argv = [module, *sys.argv[4:]]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        return 0
    if Path(sys.argv[0]).stem.lower() == "khulasa-cli":
        from khulasa.cli import main as command  # noqa: PLC0415 - the window does not need it

        return command()
    from khulasa.ui.start import main as window  # noqa: PLC0415 - the terminal has no Qt

    return window()


if __name__ == "__main__":
    sys.exit(main())

"""`python -m khulasa` opens the window."""

import sys

from khulasa.ui.start import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Sets Khulasa up where that is still to be done, then runs every check: `python3 packaging/test.py`."""

import sys

# An older Python must be able to read this file to say so; hence nothing new in the syntax here, and the
# rest in modules of their own.
if sys.version_info < (3, 11):  # noqa: UP036 - the project's own minimum is what is being checked
    sys.exit("Khulasa needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

from checks import main

sys.exit(main(sys.argv[1:]))

"""The one build command: `python3 packaging/build.py WHAT`; `--help` lists what."""

import sys

# An older Python must be able to read this file to say so; hence nothing new in the syntax here, and the
# rest in modules of their own.
if sys.version_info < (3, 11):  # noqa: UP036 - the project's own minimum is what is being checked
    sys.exit("Khulasa needs Python 3.11 or newer; this is Python " + sys.version.split()[0] + ".")

from products import main

sys.exit(main(sys.argv[1:]))

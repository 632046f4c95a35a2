"""OpenDocument text: `reader` opens the package or the flat file, `body` follows the text."""

from khulasa.readers.odt.reader import Fodt, Odt

__all__ = ["Fodt", "Odt"]

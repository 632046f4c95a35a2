"""Mail, and pages saved like mail: `message` opens them, `plain` reads their plain text, `reader` puts it together."""

from khulasa.readers.mail.reader import Mail, SavedPage

__all__ = ["Mail", "SavedPage"]

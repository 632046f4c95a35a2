"""Mail, and pages saved like mail: `message` opens them, `plain` reads their plain text, `reader` puts it together."""

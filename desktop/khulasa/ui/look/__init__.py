"""How things look and are said on screen: fonts, icons, themes, the interface's language, shared widgets."""

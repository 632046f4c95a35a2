"""The window: everything that imports PySide6. `app` is the only place where objects are wired."""

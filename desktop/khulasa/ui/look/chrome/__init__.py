"""What surrounds texts in every window: menus, notices, the undo bar, controls that are one stop of Tab."""

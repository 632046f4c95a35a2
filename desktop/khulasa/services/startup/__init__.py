"""What happens around a start: folders, a second instance, the last session, a crash before it."""

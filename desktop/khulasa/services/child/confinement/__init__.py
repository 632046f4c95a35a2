"""What a child process may do and use, whatever a file makes a library try."""

"""The quotations of an open document, looked for in the other open ones and in the library."""

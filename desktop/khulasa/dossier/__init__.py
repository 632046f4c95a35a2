"""The dossier: quotes of many documents, with own notes and headings, in the reader's order."""

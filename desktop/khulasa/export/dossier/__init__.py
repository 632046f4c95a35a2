"""A dossier as it goes out: a document with notes, the sources as bibliographies, the quotes as tables and projects."""

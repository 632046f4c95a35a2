"""Reports of one event side by side: what the open articles, or a dossier's documents, say of it."""

"""Between a window and what reaches beyond its article: the dossier, the check of quotations, related documents."""

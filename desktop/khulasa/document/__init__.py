"""What a document is, whatever file it came from: text, blocks, pages, sentences, all by position."""

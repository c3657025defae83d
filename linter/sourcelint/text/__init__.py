"""Text: spans, manuscripts, documents and their blocks. Where in the file something stands, and nothing about what it means."""

"""Curation: how does an article become a fact sheet a desk can trust? Drafting, reviewing, exchanging and looking after sheets."""

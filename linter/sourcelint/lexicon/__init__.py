"""Lexicon: the words of each language as data, and nothing about what a text means."""

"""Mentions: which entities and measures are named in a text, by whom is it said, and what does a clause speak of?"""

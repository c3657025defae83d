"""Links: which fact is this figure about, and does it agree?"""

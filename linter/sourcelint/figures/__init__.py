"""Figures: which quantities and dates stand in a text, and what do they mean?"""

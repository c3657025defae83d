"""Filters: shall we say it, and how loud? Small pure functions on findings, after the rules."""

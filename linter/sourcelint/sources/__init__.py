"""Sources: what the newsroom trusts, as facts with a claim per source."""

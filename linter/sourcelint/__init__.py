"""sourcelint: a linter for newsrooms."""

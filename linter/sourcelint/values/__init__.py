"""Values: what a figure means, as pure algebra. No text, no language, no I/O."""

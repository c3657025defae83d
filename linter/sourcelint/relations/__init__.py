"""Relations: figures of one draft among themselves."""

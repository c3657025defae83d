"""What stands for these bytes? One hash for caches, fingerprints and states of data; nothing secret."""

from __future__ import annotations

try:  # hashlib brings OpenSSL with it, which takes longer to load than a run has to hash
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b


def digest(data: bytes) -> str:
    """32 hexadecimal digits."""
    return blake2b(data, digest_size=16).hexdigest()


def digest_of(parts: list[bytes]) -> str:
    """The digest of all parts, which tells where one ends and the next begins."""
    made = blake2b(digest_size=16)
    for part in parts:
        made.update(b"%d:" % len(part))
        made.update(part)
    return made.hexdigest()

"""What is a path to other tools? A URI with forward slashes and everything unusual percent-encoded."""

from __future__ import annotations

import re
from urllib.parse import quote

_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def slashed(path: str) -> str:
    """The path with forward slashes and without a leading `./`."""
    path = path.replace("\\", "/") if "\\" in path and (_DRIVE.match(path) or "/" not in path) else path
    while path.startswith("./"):
        path = path[2:]
    return path


def file_uri(path: str) -> tuple[str, bool]:
    """(URI reference, is it absolute): `texte/a%20b.md`, `file:///srv/a.md`, `file:///C:/a.md`."""
    drive = bool(_DRIVE.match(path))
    encoded = quote(slashed(path), safe="/:" if drive else "/", errors="surrogatepass")
    if drive:
        return f"file:///{encoded}", True
    return (f"file://{encoded}", True) if encoded.startswith("/") else (encoded, False)

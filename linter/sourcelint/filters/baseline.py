"""What was known before? A file of fingerprints with counts: old findings are let pass, new ones are reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ..errors import ReadError
from ..finding import Finding

VERSION = 1


def written(findings: Iterable[tuple[str, Finding]]) -> str:
    """The text of a baseline file for these findings, each with its draft's path (told for people only, never compared)."""
    rows: dict[str, dict[str, object]] = {}
    counts: Counter[str] = Counter()
    for path, finding in findings:
        counts[finding.fingerprint] += 1
        rows.setdefault(
            finding.fingerprint, {"fingerprint": finding.fingerprint, "rule": finding.rule, "path": path, "message": finding.message}
        )
    import json  # only where there is a baseline

    body = [{**row, "count": counts[mark]} for mark, row in sorted(rows.items())]
    return json.dumps({"version": VERSION, "findings": body}, ensure_ascii=False, indent=1) + "\n"


def known(text: str, path: str) -> Counter[str]:
    """How often each fingerprint may occur, from the text of a baseline file. Raises ReadError naming `path`."""
    import json  # as above

    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            raise ReadError(
                f"{path}: a baseline of version {data['version']}; this sourcelint reads {VERSION}. Write it anew with --write-baseline."
            )
        return Counter({str(row["fingerprint"]): int(row["count"]) for row in data["findings"]})
    except (ValueError, KeyError, TypeError) as error:
        raise ReadError(f"{path}: not a baseline ({type(error).__name__}: {error}). Write one with --write-baseline {path}") from error


def only_new(findings: Sequence[Finding], left: Counter[str]) -> list[Finding]:
    """The findings that the baseline does not know. Uses up `left`: a second copy of an old mistake is a new one."""
    new = []
    for finding in findings:
        if left[finding.fingerprint] > 0:
            left[finding.fingerprint] -= 1
        else:
            new.append(finding)
    return new

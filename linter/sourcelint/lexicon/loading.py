"""Where do the words come from? YAML files of the package and of plugins, merged key by key and kept compiled."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from .. import __version__, cachefile, yamlfile
from ..errors import ConfigError
from .model import Lexicon

_HERE = os.path.dirname(os.path.abspath(__file__))
_LOADED: dict[tuple[str, ...], Lexicon] = {}


def load(extra_folders: Sequence[str] = ()) -> Lexicon:
    """The lexicon of the package, with the YAML files of `extra_folders` merged in, in this order.

    A file's last dot part of two letters before `.yaml` is its language: `de.yaml`, `calendar.de.yaml`. Others are shared, under
    their stem. Mappings are merged key by key, lists are joined, other values replaced by the later file. ConfigError for a folder
    that is none, and, when its words are first asked for, for a file that is no mapping.
    """
    folders = (_HERE, *(os.path.abspath(folder) for folder in extra_folders))
    if folders not in _LOADED:
        files = [file for folder in folders for file in _files(folder)]
        # By size and time of change, as the code is known too: to read them all takes longer than all that is kept of them.
        fingerprint = cachefile.hash_of(__version__, *(part for file in files for part in file))
        codes = {language_of(_stem(path)) for path, _ in files}
        _LOADED[folders] = Lexicon(sorted(code for code in codes if code), _Parts([path for path, _ in files], fingerprint), fingerprint)
    return _LOADED[folders]


class _Parts:
    """The compiled files, a language or the shared ones at a time: a run seldom needs them all."""

    def __init__(self, files: list[str], fingerprint: str) -> None:
        self._files = files
        self._fingerprint = fingerprint
        self._compiled: dict[str, Any] | None = None

    def __call__(self, part: str) -> Mapping[str, Any]:
        """The sections of the language `part`; of "" the shared data by stem."""
        key = cachefile.key_of("lexicon", "bundled", self._fingerprint, part)
        return cachefile.Bundle(cachefile.remembered(key, lambda: cachefile.bundled(self._compile()[part])))

    def _compile(self) -> dict[str, Any]:
        if self._compiled is None:
            everything = _compile(self._files)
            self._compiled = {**everything["languages"], "": everything["shared"]}
        return self._compiled


def _files(folder: str) -> list[tuple[str, str]]:
    """The folder's YAML files, each with what tells its state."""
    try:
        with os.scandir(folder) as entries:
            found = [(entry.path, entry.stat()) for entry in entries if entry.name.endswith(".yaml")]
    except OSError as error:
        raise ConfigError(f"lexicon folder {folder}: {error.strerror}") from error
    return sorted((path, f"{stat.st_size} {stat.st_mtime_ns}") for path, stat in found)


def _compile(files: Sequence[str]) -> dict[str, Any]:
    compiled: dict[str, Any] = {"languages": {}, "shared": {}}
    for path in files:
        stem = _stem(path)
        code = language_of(stem)
        target = compiled["languages"].setdefault(code, {}) if code else compiled["shared"].setdefault(stem, {})
        with open(path, "rb") as file:
            content = yamlfile.plain(file.read().decode("utf-8"))
        if not isinstance(content, dict):
            raise ConfigError(f"{path}: a lexicon file is a mapping of sections, not {type(content).__name__}")
        merge(target, _with_text_keys(content))
    return compiled


def _stem(path: str) -> str:
    return os.path.basename(path)[: -len(".yaml")]


def language_of(stem: str) -> str | None:
    """The language a file's stem names (`calendar.de` → `de`), None for a shared file."""
    last = stem.rsplit(".", 1)[-1]
    return last if len(last) == 2 and last.isalpha() and last.islower() else None


def _with_text_keys(value: Any) -> Any:
    # JSON has text keys only; what is fresh from YAML must look like what comes out of the cache.
    if isinstance(value, dict):
        return {str(key): _with_text_keys(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_with_text_keys(item) for item in value]
    return value


def merge(target: dict[str, Any], more: dict[str, Any]) -> None:
    """`more` merged into `target`: mappings key by key, lists joined, other values replaced."""
    for key, value in more.items():
        old = target.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            merge(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            old.extend(item for item in value if item not in old)
        else:
            target[key] = value

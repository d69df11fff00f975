"""Configuration options whose errors tell in one line what is wrong and what to do."""

from __future__ import annotations

import dataclasses
import difflib
import os
import re
import types
import typing
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

from mkdocs.config.base import BaseConfigOption, Config, ConfigErrors, ConfigWarnings, ValidationError

S = TypeVar("S")
C = TypeVar("C", bound="StrictConfig")


class StrictConfig(Config):
    """A configuration in which a key that does not exist is an error, not a warning: a typing mistake is never lost."""

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        known = {key for key, _ in self._schema}
        for key in self:
            if key not in known:
                return [(str(key), ValidationError(no_such_key(str(key), known)))], []
        return super().validate()


class Section(BaseConfigOption[C], Generic[C]):
    """A `StrictConfig` inside another. An error names the key inside the section."""

    def __init__(self, config_class: type[C]) -> None:
        super().__init__()
        self.config_class = config_class
        self.default: Any = {}

    def run_validation(self, value: object) -> C:
        config = self.config_class()
        config.load_dict(dict(mapping(value)))
        errors, warnings = config.validate()
        self.warnings.extend(f"{key}: {warning}" for key, warning in warnings)
        for key, error in errors:
            raise ValidationError(f"{key}: {error}")
        return config


class ArticleFolders(BaseConfigOption[list[str]]):
    """A folder of articles or a list of them, relative to the configuration file; absolute after validation."""

    def __init__(self) -> None:
        super().__init__()
        self._file = ""

    def pre_validation(self, config: Config, key_name: str) -> None:
        self._file = config.config_file_path

    def run_validation(self, value: object) -> list[str]:
        if value is None:
            raise ValidationError("The folder of articles is missing. Write for example: articles: seeds")
        entries = [value] if isinstance(value, str) else value
        if not isinstance(entries, list) or not entries or not all(isinstance(entry, str) for entry in entries):
            raise ValidationError(f"Here stands {value!r}, where a folder or a list of folders is needed.")
        base = Path(self._file).parent if self._file else Path.cwd()
        folders = []
        for entry in entries:
            folder = Path(os.path.normpath(base / Path(entry).expanduser()))
            if not folder.is_dir():
                kind = "is a file, not a folder" if folder.exists() else "does not exist"
                raise ValidationError(
                    f"The folder {entry!r} {kind} (looked for {folder}). Create it, put articles into it, or correct the name."
                )
            folders.append(str(folder))
        return folders


class Prefix(BaseConfigOption[str]):
    """The address under which all pages stand: lower-case letters, digits and hyphens, in one or more steps."""

    def __init__(self, default: str) -> None:
        super().__init__()
        self.default = default

    def run_validation(self, value: object) -> str:
        if not isinstance(value, str) or not re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*", value.strip("/")):
            raise ValidationError(
                f"{value!r} cannot be an address. Use lower-case letters, digits and hyphens, for example: digest"
            )
        return value.strip("/")


class WholeNumber(BaseConfigOption[int | None]):
    """A whole number from `at_least` on, or nothing."""

    def __init__(self, *, at_least: int = 1) -> None:
        super().__init__()
        self.at_least = at_least

    def run_validation(self, value: object) -> int | None:
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or value < self.at_least:
            raise ValidationError(f"Here stands {value!r}, where a whole number from {self.at_least} on is needed.")
        return value


class OneOf(BaseConfigOption[str]):
    """One of a few words."""

    def __init__(self, words: Iterable[str], default: str) -> None:
        super().__init__()
        self.words = tuple(words)
        self.default = default

    def run_validation(self, value: object) -> str:
        if value not in self.words:
            near = difflib.get_close_matches(str(value), self.words, 1)
            meant = f" Did you mean {near[0]!r}?" if near else ""
            raise ValidationError(f"There is no {value!r} here.{meant} Choose one of: {', '.join(self.words)}.")
        return str(value)


class Strings(BaseConfigOption[list[str]]):
    """A list of strings; one string alone is a list of one."""

    def __init__(self) -> None:
        super().__init__()
        self.default: Any = []

    def run_validation(self, value: object) -> list[str]:
        entries = [value] if isinstance(value, str) else value
        if not isinstance(entries, list) or not all(isinstance(entry, str) for entry in entries):
            raise ValidationError(
                f"Here stands {value!r}, where a list of texts is needed. Put quotation marks around each."
            )
        return list(entries)


class RoomSettings(BaseConfigOption[S], Generic[S]):
    """The fields of a frozen dataclass of settings, by name; those not named keep their default."""

    def __init__(self, settings: type[S]) -> None:
        super().__init__()
        self.settings = settings
        self.default: Any = {}

    def run_validation(self, value: object) -> S:
        return build(self.settings, value)


def build(settings: type[S], value: object, where: str = "") -> S:
    """A frozen dataclass of settings from plain YAML values. Raises ValidationError, naming the field that does not fit."""
    hints = get_type_hints(settings)
    names = [field.name for field in dataclasses.fields(typing.cast("Any", settings))]
    filled: dict[str, Any] = {}
    for key, item in mapping(value, where).items():
        if key not in names:
            raise ValidationError(f"{where}{no_such_key(str(key), names)}")
        filled[key] = _fitted(hints[key], item, f"{where}{key}: ")
    return settings(**filled)


_NAMES = {int: "a whole number", float: "a number", str: "a text", bool: "true or false", type(None): "nothing"}


def _fitted(hint: Any, value: Any, where: str) -> Any:
    if dataclasses.is_dataclass(hint):
        return build(typing.cast("type[Any]", hint), value, where)
    if get_origin(hint) is tuple and isinstance(value, list):
        return tuple(_fitted(get_args(hint)[0], item, where) for item in value)
    kinds = get_args(hint) if get_origin(hint) in (types.UnionType, typing.Union) else (hint,)
    if float in kinds and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if type(value) not in kinds:
        wanted = " or ".join(_NAMES.get(kind, str(kind)) for kind in kinds)
        raise ValidationError(f"{where}Here stands {value!r}, where {wanted} is needed.")
    return value


def mapping(value: object, where: str = "") -> Mapping[Any, Any]:
    """The value itself if it has keys. Raises ValidationError otherwise."""
    if not isinstance(value, Mapping):
        raise ValidationError(f"{where}Here stands {value!r}, where keys with values are needed.")
    return value


def no_such_key(key: str, known: Iterable[str]) -> str:
    """One line about a key that does not exist, with the likely one."""
    known = sorted(known)
    near = difflib.get_close_matches(key, known, 1)
    meant = f" Did you mean {near[0]!r}?" if near else ""
    return f"There is no key {key!r}.{meant} Known here: {', '.join(known)}."

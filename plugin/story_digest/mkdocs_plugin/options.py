"""Configuration options whose errors tell in one line what is wrong and what to do."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from mkdocs.config.base import BaseConfigOption, Config, ConfigErrors, ConfigWarnings, ValidationError

from story_digest.settings import rules
from story_digest.settings.from_plain import keys_and_values, no_such_key, settings_from_plain

S = TypeVar("S")
C = TypeVar("C", bound="StrictConfig")
P = TypeVar("P", str, bool)


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
        try:
            config.load_dict(dict(keys_and_values(value)))
        except ValueError as error:
            raise ValidationError(str(error)) from error
        errors, warnings = config.validate()
        self.warnings.extend(f"{key}: {warning}" for key, warning in warnings)
        for key, reason in errors:
            raise ValidationError(f"{key}: {reason}")
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
        address = value.strip("/") if isinstance(value, str) else value
        if told := rules.Address().fault(address):
            raise ValidationError(told)
        return str(address)


class FileName(BaseConfigOption[str | None]):
    """A file, relative to the configuration file, that need not exist; absolute after validation. `false` is none."""

    def __init__(self, default: str) -> None:
        super().__init__()
        self.default: Any = default
        self._file = ""

    def pre_validation(self, config: Config, key_name: str) -> None:
        self._file = config.config_file_path

    def run_validation(self, value: object) -> str | None:
        if value is False or value is None:
            return None
        if not isinstance(value, str) or not value.strip():
            raise ValidationError(f"Here stands {value!r}, where a file name is needed, or false for none.")
        base = Path(self._file).parent if self._file else Path.cwd()
        path = Path(os.path.normpath(base / Path(value).expanduser()))
        if path.is_dir():
            raise ValidationError(
                f"{value!r} is a folder (looked for {path}). Name a file, for example: {self.default}"
            )
        return str(path)


class Plain(BaseConfigOption[P], Generic[P]):
    """A text, or true or false, and nothing that YAML took for something else."""

    def __init__(self, default: P) -> None:
        super().__init__()
        self.default: Any = default

    def run_validation(self, value: object) -> P:
        if type(value) is not type(self.default):
            needed = "true or false" if isinstance(self.default, bool) else "a text (in quotation marks)"
            raise ValidationError(f"Here stands {value!r}, where {needed} is needed.")
        return cast("P", value)


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
        return _among(self.words, value)


class SomeOf(BaseConfigOption[list[str]]):
    """Some of a few words, by default all; one word alone is a list of one, an empty list is none of them."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__()
        self.words = tuple(words)
        self.default: Any = list(self.words)

    def run_validation(self, value: object) -> list[str]:
        entries = value if isinstance(value, list) else [value]
        chosen = {_among(self.words, entry) for entry in entries}
        return [word for word in self.words if word in chosen]


def _among(words: tuple[str, ...], value: object) -> str:
    if told := rules.OneOf(words).fault(value):
        raise ValidationError(told)
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


class Names(BaseConfigOption[dict[str, tuple[str, ...]]]):
    """Names, each with a list of texts: further names for the same, or patterns of files."""

    def __init__(self) -> None:
        super().__init__()
        self.default: Any = {}

    def run_validation(self, value: object) -> dict[str, tuple[str, ...]]:
        names: dict[str, tuple[str, ...]] = {}
        try:
            entries = keys_and_values(value)
        except ValueError as error:
            raise ValidationError(str(error)) from error
        for name, others in entries.items():
            further = [others] if isinstance(others, str) else others or []
            if (
                not isinstance(name, str)
                or not isinstance(further, list)
                or not all(isinstance(o, str) for o in further)
            ):
                raise ValidationError(f"{name}: Here stands {others!r}, where a text or a list of texts is needed.")
            names[name] = tuple(further)
        return names


class RoomSettings(BaseConfigOption[S], Generic[S]):
    """The fields of a frozen dataclass of settings, by name; those not named keep their default."""

    def __init__(self, settings: type[S]) -> None:
        super().__init__()
        self.settings = settings
        self.default: Any = {}

    def run_validation(self, value: object) -> S:
        try:
            return settings_from_plain(self.settings, value)
        except ValueError as error:
            raise ValidationError(str(error)) from error

"""Settings from plain values, as a YAML file holds them. Every mistake is told in one line, with the remedy."""

from __future__ import annotations

import dataclasses
import difflib
import types
import typing
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

S = TypeVar("S")

_NAMES = {int: "a whole number", float: "a number", str: "a text", bool: "true or false", type(None): "nothing"}


def settings_from_plain(settings: type[S], value: object, where: str = "") -> S:
    """An instance of a frozen dataclass of settings; fields that `value` does not name keep their default.

    Raises ValueError, with `where` and the names of the keys on the way, for a key that does not exist or a value of
    another type.
    """
    hints = get_type_hints(settings)
    names = [field.name for field in dataclasses.fields(typing.cast("Any", settings))]
    filled: dict[str, Any] = {}
    for key, item in keys_and_values(value, where).items():
        if key not in names:
            raise ValueError(f"{where}{no_such_key(str(key), names)}")
        filled[key] = _fitted(hints[key], item, f"{where}{key}: ")
    return settings(**filled)


def _fitted(hint: Any, value: Any, where: str) -> Any:
    if dataclasses.is_dataclass(hint):
        return settings_from_plain(typing.cast("type[Any]", hint), value, where)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple and isinstance(value, list):
        return tuple(_fitted(arguments[0], item, where) for item in value)
    if origin is Mapping and isinstance(value, dict):
        return {key: _fitted(arguments[1], item, f"{where}{key}: ") for key, item in value.items()}
    if origin is typing.Literal:
        kinds: tuple[Any, ...] = arguments
        fits = value in arguments
    else:
        kinds = arguments if origin in (types.UnionType, typing.Union) else (hint,)
        if float in kinds and type(value) is int:
            return float(value)
        fits = type(value) in kinds
    if not fits:
        wanted = " or ".join(_NAMES.get(kind, str(kind)) for kind in kinds)
        raise ValueError(f"{where}Here stands {value!r}, where {wanted} is needed.")
    return value


def keys_and_values(value: object, where: str = "") -> Mapping[Any, Any]:
    """The value itself if it has keys. Raises ValueError otherwise."""
    if not isinstance(value, Mapping):
        raise ValueError(f"{where}Here stands {value!r}, where keys with values are needed.")  # noqa: TRY004 # one kind of error, as the docstring says
    return value


def no_such_key(key: str, known: Iterable[str]) -> str:
    """One line about a key that does not exist, with the likely one."""
    known = sorted(known)
    near = difflib.get_close_matches(key, known, 1)
    meant = f" Did you mean {near[0]!r}?" if near else ""
    return f"There is no key {key!r}.{meant} Known here: {', '.join(known) or 'none'}."

"""Settings from plain values, as a YAML file holds them. Every mistake is told in one line, with the remedy."""

from __future__ import annotations

import dataclasses
import difflib
import types
import typing
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

from story_digest.settings.rules import AtLeast

S = TypeVar("S")

_NAMES = {int: "a whole number", float: "a number", str: "a text", bool: "true or false", type(None): "nothing"}


def settings_from_plain(settings: type[S], value: object, where: str = "") -> S:
    """An instance of a frozen dataclass of settings; fields that `value` does not name keep their default.

    Raises ValueError, with `where` and the names of the keys on the way, for a key that does not exist or a value of
    another type.
    """
    hints = get_type_hints(settings, include_extras=True)
    defaults = {field.name: field.default for field in dataclasses.fields(typing.cast("Any", settings))}
    filled: dict[str, Any] = {}
    for key, item in keys_and_values(value, where).items():
        if key not in defaults:
            raise ValueError(f"{where}{no_such_key(str(key), defaults)}")
        filled[key] = _fitted(hints[key], item, f"{where}{key}: ")
        # Some weights are negative by their nature; a number that is not has no reason to become so.
        if (
            isinstance(filled[key], int | float)
            and _is_natural(defaults[key])
            and (told := _NATURAL.fault(filled[key]))
        ):
            raise ValueError(f"{where}{key}: {told}")
    try:
        return settings(**filled)
    except ValueError as unfit:  # values that do not fit each other
        raise ValueError(f"{where}{unfit}") from None


_NATURAL = AtLeast(0)


def _is_natural(default: object) -> bool:
    return isinstance(default, int | float) and default >= 0


def _fitted(hint: Any, value: Any, where: str) -> Any:
    if dataclasses.is_dataclass(hint):
        return settings_from_plain(typing.cast("type[Any]", hint), value, where)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        fitted = _fitted(arguments[0], value, where)
        for rule in arguments[1:]:
            if told := rule.fault(fitted):
                raise ValueError(f"{where}{told}")
        return fitted
    if origin is tuple and isinstance(value, list):
        items = (arguments[0],) * len(value) if arguments[-1] is Ellipsis else arguments
        if len(items) != len(value):
            raise ValueError(f"{where}Here stands {value!r}, where a list of {len(items)} is needed.")
        return tuple(_fitted(kind, item, where) for kind, item in zip(items, value, strict=True))
    if origin is Mapping and isinstance(value, dict):
        return {key: _fitted(arguments[1], item, f"{where}{key}: ") for key, item in value.items()}
    if origin in (types.UnionType, typing.Union):
        if value is None and type(None) in arguments:
            return None
        inner = [argument for argument in arguments if argument is not type(None)]
        if len(inner) == 1:
            return _fitted(inner[0], value, where)
    kinds = arguments if origin in (types.UnionType, typing.Union) else (hint,)
    if float in kinds and type(value) is int:
        return float(value)
    if type(value) not in kinds:
        wanted = " or ".join(_name(kind) for kind in kinds)
        raise ValueError(f"{where}Here stands {value!r}, where {wanted} is needed.")
    return value


def _name(kind: Any) -> str:
    if get_origin(kind) is tuple:
        return "a list"
    if get_origin(kind) is Mapping:
        return "keys with values"
    return _NAMES.get(kind, str(kind))


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

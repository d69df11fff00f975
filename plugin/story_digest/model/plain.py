"""The model as plain JSON values and back, and its JSON Schema; all three read the same dataclasses."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache, partial
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")

_SCALARS: dict[type, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def to_plain(value: Any, *, exact: bool = False) -> Any:
    """Dataclasses become dicts, tuples lists, mappings dicts with sorted keys; floats are rounded to six places.

    With `exact`, mappings keep their order and floats all their digits, so that `from_plain` restores an equal value.
    """
    # Most values are texts and numbers, and `isinstance` of an abstract type is slow: the frequent kinds come first.
    kind = type(value)
    if kind is str or kind is int or kind is bool or value is None:
        return value
    if kind is float:
        return value if exact else round(value, 6)
    if is_dataclass(kind):
        return {name: to_plain(getattr(value, name), exact=exact) for name in _names(kind)}
    if isinstance(value, tuple | list):
        return [to_plain(item, exact=exact) for item in value]
    if isinstance(value, Mapping):
        return {key: to_plain(value[key], exact=exact) for key in (value if exact else sorted(value))}
    return value


@cache
def _names(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls))


@cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def from_plain(cls: type[T], value: Any) -> T:
    """The inverse of `to_plain` for a dataclass of the model. Raises TypeError or KeyError where `value` does not fit."""
    return typing.cast("T", _from_plain(cls, value))


def _from_plain(hint: Any, value: Any) -> Any:
    make = _maker(hint)
    return value if make is None else make(value)


@cache
def _maker(hint: Any) -> Callable[[Any], Any] | None:
    """What makes a value of a type from a plain one; None for those that are plain themselves."""
    origin, arguments = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        assert isinstance(hint, type)
        return partial(_instance, hint, _hints(hint))
    if origin is tuple:
        item = arguments[0]
        return tuple if _maker(item) is None else lambda value: tuple(_from_plain(item, one) for one in value)
    if origin is Mapping:
        item = arguments[1]
        return lambda value: {key: _from_plain(item, one) for key, one in value.items()}
    if origin in (types.UnionType, typing.Union):
        inner = next(argument for argument in arguments if argument is not type(None))
        return None if _maker(inner) is None else lambda value: None if value is None else _from_plain(inner, value)
    return None


def _instance(cls: type, hints: dict[str, Any], value: Any) -> Any:
    return cls(**{name: _from_plain(hints[name], item) for name, item in value.items()})


def json_schema(cls: type, *, title: str) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what `to_plain` makes of an instance of `cls`."""
    definitions: dict[str, Any] = {}
    root = _schema(cls, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _schema(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin = get_origin(hint)
    if is_dataclass(hint):
        assert isinstance(hint, type)
        if hint.__name__ not in definitions:
            definitions[hint.__name__] = {}
            hints = _hints(hint)
            definitions[hint.__name__] = {
                "type": "object",
                "description": (hint.__doc__ or "").strip(),
                "properties": {f.name: _schema(hints[f.name], definitions) for f in fields(hint)},
                "required": [f.name for f in fields(hint)],
                "additionalProperties": False,
            }
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if origin is tuple:
        return {"type": "array", "items": _schema(get_args(hint)[0], definitions)}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _schema(get_args(hint)[1], definitions)}
    if origin is Literal:
        return {"enum": list(get_args(hint))}
    if origin in (types.UnionType, typing.Union):
        return {"anyOf": [_schema(arg, definitions) for arg in get_args(hint)]}
    if hint is type(None):
        return {"type": "null"}
    return {"type": _SCALARS[hint]}

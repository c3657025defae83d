"""What is a value made of? Named tuples, without the checks of their annotations, which take longer than making the class.

`typing.NamedTuple` compiles every annotation; a hundred classes of values cost a short run a tenth of its time that way. For type
checkers it is `typing.NamedTuple`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import namedtuple

    _BY_CLASS_STATEMENT = frozenset({"__module__", "__qualname__", "__annotations__"})

    class _Maker(type):
        """Makes of a class statement with annotated fields a named tuple with its methods and properties."""

        def __new__(mcs, name, bases, body):
            if not bases:
                return type.__new__(mcs, name, bases, body)
            fields = body["__annotations__"]
            made = namedtuple(name, fields, defaults=[body[field] for field in fields if field in body], module=body["__module__"])
            made.__annotations__ = fields
            made.__qualname__ = body["__qualname__"]
            for key, value in body.items():
                if key not in fields and key not in _BY_CLASS_STATEMENT:
                    setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_Maker):
        """The base that a class of values names."""

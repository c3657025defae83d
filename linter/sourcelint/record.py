"""What is a value made of? Named tuples, made without what takes `typing.NamedTuple` longer than all else.

`typing.NamedTuple` compiles the annotation of every field and the constructor of every class: for a hundred classes of values a tenth
of a short run. For type checkers this is `typing.NamedTuple`, and what is made here behaves like what that makes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar
    from typing import NamedTuple as NamedTuple

    Made = TypeVar("Made")

    def made_of(record: type[Made]) -> Callable[[tuple[Any, ...]], Made]:
        """What makes values like the record's of the tuple of all their fields, in a fourth of the time; only for a loop over a text."""
else:
    from types import FunctionType

    try:
        from _collections import _tuplegetter as field_at
    except ImportError:
        from operator import itemgetter

        def field_at(at, doc):
            return property(itemgetter(at), doc=doc)

    class _Record(tuple):
        """The methods of all named tuples."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            values, places = [*self], self._places
            try:
                for field in changes:
                    values[places[field]] = changes[field]
            except KeyError:
                raise ValueError(f"Got unexpected field names: {[field for field in changes if field not in places]!r}") from None
            return tuple.__new__(self.__class__, values)

        __replace__ = _replace

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            said = ", ".join([f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True)])
            return f"{self.__class__.__name__}({said})"

        def __getnewargs__(self):
            return tuple(self)

    make = tuple.__new__
    _MODELS = {
        1: lambda _cls, a: make(_cls, (a,)),
        2: lambda _cls, a, b: make(_cls, (a, b)),
        3: lambda _cls, a, b, c: make(_cls, (a, b, c)),
        4: lambda _cls, a, b, c, d: make(_cls, (a, b, c, d)),
        5: lambda _cls, a, b, c, d, e: make(_cls, (a, b, c, d, e)),
        6: lambda _cls, a, b, c, d, e, f: make(_cls, (a, b, c, d, e, f)),
        7: lambda _cls, a, b, c, d, e, f, g: make(_cls, (a, b, c, d, e, f, g)),
        8: lambda _cls, a, b, c, d, e, f, g, h: make(_cls, (a, b, c, d, e, f, g, h)),
        9: lambda _cls, a, b, c, d, e, f, g, h, i: make(_cls, (a, b, c, d, e, f, g, h, i)),
        10: lambda _cls, a, b, c, d, e, f, g, h, i, j: make(_cls, (a, b, c, d, e, f, g, h, i, j)),
    }
    """Number of fields → the constructor of a named tuple with so many, lent to all of them. Those of most are written out: to compile
    one takes longer than all else about its classes."""

    def _model(size):
        if size not in _MODELS:
            fields = ", ".join([f"field{number}" for number in range(size)])
            _MODELS[size] = eval(f"lambda _cls, {fields}: make(_cls, ({fields}))", {"make": make})
        return _MODELS[size]

    def _constructor(name, fields, defaults):
        model = _model(len(fields))
        made = FunctionType(model.__code__.replace(co_varnames=("_cls", *fields)), model.__globals__, "__new__", defaults)
        made.__qualname__ = f"{name}.__new__"
        return made

    class _Maker(type):
        """Makes of a class statement with annotated fields a named tuple with its methods and properties."""

        def __new__(mcs, name, bases, body):
            if not bases:
                return type.__new__(mcs, name, bases, body)
            fields = tuple(body["__annotations__"])
            defaults = {field: body.pop(field) for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one with a default")
            body.setdefault("__slots__", ())
            body["_places"] = {field: at for at, field in enumerate(fields)}
            body |= {"_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            body["__new__"] = _constructor(name, fields, tuple(defaults.values()))
            for at, field in enumerate(fields):
                body[field] = field_at(at, "")
            return type(name, (_Record,), body)

    def made_of(record):
        return type(record.__name__, (_Record,), {name: item for name, item in vars(record).items() if name != "__new__"})

    class NamedTuple(metaclass=_Maker):
        """The base that a class of values names."""

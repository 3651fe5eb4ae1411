"""Every way to give a name that the strict profile refuses, on the program's own objects."""

import annotationlib
import ast
import asyncio
import collections
import concurrent.futures
import contextvars
import copy
import functools
import inspect
import itertools
import logging
import operator
import pickle
import string
import sys
import tempfile
import threading
import time
import types
import typing
import weakref
from unittest import mock


def function():
    pass


class Thing:
    x = 1
    __all__ = ["__subclasses__", "mro"]


class Named(str):
    """Shows one name, and is found as another."""

    def __hash__(self):
        return hash("__subclasses__")

    def __eq__(self, other):
        return other == "__subclasses__"


class Ordered:
    __match_args__ = ("__reduce__",)


class Reduced:
    def __init__(self, *parts):
        self.parts = parts

    def __reduce_ex__(self, protocol):
        return self.parts


class Keeper:
    def __setattr__(self, name, value):
        kept[name] = value


class Dynamic:
    __subclasses__ = types.DynamicClassAttribute(None)


class OfDynamic(type, Dynamic):
    pass


class Listing(type):
    def __dir__(cls):
        return [Named("none"), Sub("__reduce__")]


class Listed(metaclass=Listing):
    pass


class Sub(str):
    pass


class Watched:
    @property
    def __reduce__(self):
        kept["watched"] = True
        return len


kept = {}


thing = Thing()
PICKLE = b"\x80\x04\x8c\x08builtins\x8c\x15object.__subclasses__\x93."


def by_class_pattern():
    match thing:
        case Thing(__reduce__=found):
            return found


def by_match_args():
    match Ordered():
        case Ordered(found):
            return found


def by_import_from():
    sys.modules["thing"] = Thing
    from thing import __subclasses__

    return __subclasses__


def by_import_star():
    sys.modules["thing"] = Thing
    names = {}
    exec("from thing import *", names)
    return names["__subclasses__"]


def by_stored():
    thing.__dict__ = {}
    return True


def by_deleted():
    del Thing().__dict__
    return True


def by_setattr():
    setattr(Thing(), "__dict__", {})
    return True


def by_delattr():
    delattr(Thing(), "__dict__")
    return True


def by_object_setattr():
    object.__setattr__(Thing(), "__dict__", {})
    return True


def by_thread():
    found = []
    thread = threading.Thread(target=lambda: found.append(getattr(Thing, "__subclasses__", None)))
    thread.start()
    thread.join()
    return found[0]


def by_executor():
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        return pool.submit(getattr, Thing, "__subclasses__").result()


def by_annotation():
    class Annotated:
        a: "Thing.__subclasses__() and int"

    return typing.get_type_hints(Annotated)


def by_logging():
    record = logging.makeLogRecord({"msg": "", "thing": thing})
    return logging.Formatter("{thing.__reduce__}", style="{").format(record)


def by_update_wrapper():
    functools.update_wrapper(Keeper(), function, assigned=("__closure__", "__globals__"), updated=())
    return "__globals__" in kept


def by_update_wrapper_of_its_own():
    functools.update_wrapper(Keeper(), thing, assigned=("__dict__",), updated=())
    return "__dict__" in kept


def by_import_star_of_other_name():
    class Source(Thing):
        __all__ = [Sub("mro")]

    sys.modules["thing"] = Source
    names = {}
    exec("from thing import *", names)
    return names["mro"]


def by_code_made_while_a_module_of_c_is():
    found = []
    real = collections.namedtuple

    def namedtuple(*args, **kwargs):
        names = {}
        exec("def read(o): return o.__subclasses__", names)
        found.append(names["read"])
        return real(*args, **kwargs)

    collections.namedtuple = namedtuple
    sys.modules.pop("_decimal", None)
    import _decimal

    collections.namedtuple = real
    return found[0](Thing)


def by_format_in_a_thread():
    kept.pop("watched", None)
    sys.unraisablehook = lambda _: None
    thread = threading.Thread(target=lambda: None)
    import _thread

    _thread.start_new_thread("{0.__reduce__}".format, (Watched(),))
    until = time.monotonic() + 0.3
    while "watched" not in kept and time.monotonic() < until:
        time.sleep(0.01)
    return "watched" in kept


def by_exception_state():
    error = Exception()
    error.__setstate__({"__dict__": {"q": 5}})
    return error.q


def by_node_of_ast():
    class Node(ast.AST):
        _fields = ("__dict__",)

    return Node({"q": 5}).q


def by_named_field_of_ast():
    class Node(ast.Name):
        pass

    return Node(id="x", __dict__={"q": 5}).q


def by_repr_of_ast():
    class Node(ast.AST):
        _fields = ("__reduce__",)

    return "built-in" in repr(Node())


def by_temporary_file():
    thing = Thing()
    thing.close = lambda: None
    return tempfile._TemporaryFileWrapper(thing, "", False).__getattr__("__dict__")


def by_super():
    class Below(Thing):
        def look(self):
            return getattr(super(), "__reduce__")

    return Below().look()


ATTEMPTS = {
    "opcode": lambda: thing.__reduce__,
    "opcode_of_class": lambda: Thing.__subclasses__,
    "opcode_of_function": lambda: function.__globals__,
    "eval": lambda: eval("Thing.__subclasses__"),
    "exec": lambda: exec("Thing.__mro__") or True,
    "getattr": lambda: getattr(Thing, "__subclasses__"),
    "getattr_default": lambda: getattr(Thing, "__subclasses__", None),
    "getattr_of_function": lambda: getattr(function, "__globals__"),
    "getattr_of_made_name": lambda: getattr(Thing, "".join(["__sub", "classes__"])),
    "getattr_of_other_name": lambda: getattr(Thing, Named("none")),
    "getattr_of_proxy": lambda: getattr(weakref.proxy(thing), "__reduce__"),
    "hasattr": lambda: hasattr(thing, "__reduce__"),
    "map": lambda: list(map(getattr, [Thing], ["mro"])),
    "starmap": lambda: list(itertools.starmap(getattr, [(Thing, "mro")])),
    "reduce": lambda: functools.reduce(getattr, ["__class__", "__subclasses__"], thing),
    "partial": lambda: functools.partial(getattr, Thing, "mro")(),
    "lru_cache": lambda: functools.lru_cache(getattr)(Thing, "mro"),
    "operator_call": lambda: operator.call(getattr, Thing, "mro"),
    "context_run": lambda: contextvars.copy_context().run(getattr, Thing, "mro"),
    "attrgetter": lambda: operator.attrgetter("__subclasses__")(Thing),
    "attrgetter_dotted": lambda: operator.attrgetter("__class__.__subclasses__")(thing),
    "attrgetter_second": lambda: operator.attrgetter("x", "__reduce__")(thing),
    "attrgetter_other_name": lambda: operator.attrgetter(Named("none"))(Thing),
    "methodcaller": lambda: operator.methodcaller("__reduce__")(Thing()),
    "methodcaller_to_read": lambda: operator.methodcaller("__getattribute__", "__reduce__")(thing),
    "object_getattribute": lambda: getattr(object, "__getattribute__")(thing, "__reduce__"),
    "static_getattribute": lambda: inspect.getattr_static(object, "__getattribute__")(thing, "__reduce__"),
    "vars": lambda: vars(function) == {},
    "vars_of_class": lambda: vars(Thing),
    "vars_of_object": lambda: vars(object)["__reduce__"],
    "dir": lambda: "__reduce__" in dir(thing),
    "format": lambda: "{0.__reduce__}".format(thing),
    "format_indexed": lambda: "{[0].__reduce__}".format([thing]),
    "format_nested": lambda: "{0:{1.__sizeof__.__self__.x}}".format("x", thing),
    "format_unbound": lambda: str.format("{.__reduce__}", thing),
    "format_mapped": lambda: list(map("{.__reduce__}".format, [thing])),
    "format_map": lambda: "{thing.__reduce__}".format_map({"thing": thing}),
    "formatter": lambda: string.Formatter().format("{0.__reduce__}", thing),
    "formatter_field": lambda: string.Formatter().get_field("0.__reduce__", (thing,), {}),
    "getmembers": lambda: dict(inspect.getmembers(thing))["__reduce__"],
    "getmembers_of_class": lambda: dict(inspect.getmembers(Thing))["__reduce__"],
    "getmembers_static": lambda: dict(inspect.getmembers_static(Thing))["__reduce__"],
    "getattr_static": lambda: inspect.getattr_static(Thing, "__subclasses__"),
    "forward_reference": lambda: annotationlib.ForwardRef("Thing.mro").evaluate(globals=globals()),
    "copy": lambda: copy.copy(Reduced(getattr, (Thing, "__subclasses__"))),
    "deepcopy": lambda: copy.deepcopy(Reduced(getattr, (Thing, "__subclasses__"))),
    "copy_reads_dict": lambda: copy.copy(Reduced(getattr, (Thing, "__dict__"))),
    "copy_calls_vars": lambda: copy.copy(Reduced(vars, (Thing,))),
    "copy_maps": lambda: copy.copy(Reduced(list, (), None, map(getattr, [Thing], ["__dict__"]))),
    "copy_sets": lambda: copy.copy(Reduced(Thing, (), (None, {"__dict__": {"q": 5}}))).q,
    "getstate": lambda: object.__getstate__(type("M", (type,), {"__slotnames__": ["mro"]})("C", (), {}))[1]["mro"](),
    "getstate_of_instance": lambda: type("C", (), {"__slotnames__": ["__reduce__"]})().__getstate__(),
    "getstate_of_other_name": lambda: type("C", (), {Sub("__slotnames__"): ["__reduce__"]})().__getstate__(),
    "getstate_set_later": lambda: setattr(Thing, "__slotnames__", ["__reduce__"]) or Thing().__getstate__(),
    "copy_of_slots": lambda: copy.copy(type("C", (), {"__slotnames__": ["__reduce__"]})()),
    "patch": lambda: mock.patch.object(thing, "__dict__", 0).get_original(),
    "check_class": lambda: inspect._check_class(type, "mro"),
    "getmembers_dynamic": lambda: dict(inspect.getmembers(OfDynamic))["__subclasses__"],
    "classify_class_attrs": lambda: [a for a in inspect.classify_class_attrs(OfDynamic) if a.name == "__subclasses__"],
    "dir_of_subclass": lambda: "__reduce__" in [str.__str__(name) for name in dir(Listed)],
    "pickle_sets": lambda: pickle.loads(
        b"\x80\x04c__main__\nThing\n)\x81N}\x8c\x08__dict__}\x8c\x01qK\x09ss\x86b."
    ).q,
    "pickle": lambda: pickle.loads(PICKLE),
    "pickle_in_python": lambda: pickle._loads(PICKLE),
    "to_thread": lambda: asyncio.run(asyncio.to_thread(getattr, Thing, "mro")),
    "dynamic_class": lambda: types.new_class("Made", (), {}, lambda names: names.update(thing.__dict__)),
    **{name: act for name, act in globals().items() if name.startswith("by_")},
}

for name, attempt in ATTEMPTS.items():
    try:
        found = attempt()
    except (AttributeError, KeyError) as error:
        assert isinstance(error, AttributeError) or name.startswith("getmembers"), name
        found = None
    print(name, "reached" if found else "refused")

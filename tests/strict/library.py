"""The library's own code may use the names that it spells."""

import abc
import argparse
import ast
import collections
import copy
import dataclasses
import datetime
import enum
import functools
import inspect
import io
import logging
import operator
import pickle
import random
import string
import typing
import unittest
import weakref
from unittest import mock


class Plain:
    x = 1


class Colour(enum.Enum):
    RED = 1


class Flags(enum.Flag):
    A = enum.auto()
    B = enum.auto()


@dataclasses.dataclass(frozen=True, slots=True)
class Point:
    x: int = 0
    y: "int" = 0


@typing.runtime_checkable
class HasX(typing.Protocol):
    x: int


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...


@functools.wraps(Plain.__init__)
def wrapped(self):
    """Kept."""


@functools.singledispatch
def kind(value):
    return "object"


@kind.register
def _(value: int):
    return "int"


@functools.total_ordering
class Ordered:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


class Test(unittest.TestCase):
    def test_equal(self):
        self.assertEqual(1, 1)


print(wrapped.__name__, kind(1), kind(""), Ordered(1) >= Ordered(2))
print(copy.copy(Colour.RED), copy.deepcopy([Colour.RED, Flags.A | Flags.B]), copy.copy(Plain()).x)
print(Point(1), dataclasses.replace(Point(1), y=2), dataclasses.asdict(Point()), copy.deepcopy(Point(3)))
print(collections.namedtuple("Pair", "a b")(1, 2)._replace(a=3), typing.get_type_hints(Point))
print(isinstance(Plain(), HasX), isinstance(1, HasX), inspect.signature(wrapped), [n for n, _ in inspect.getmembers(Plain)][-1])
print(operator.attrgetter("x")(Plain), operator.methodcaller("upper")("a"), getattr(Plain, "y", 2), hasattr(Plain, "x"))
print("{0.x} {0.__class__.__name__}".format(Plain()), string.Formatter().format("{0.x} {a[k]}", Plain(), a={"k": 2}))
print(pickle.loads(pickle.dumps([Colour.RED, Point(1), datetime.date(2020, 1, 1)])), pickle._loads(pickle._dumps(Point(2))))
print(len(random.Random(1).sample(range(9), 3)), copy.copy(random.Random(1)).random() == random.Random(1).random())
print(unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Test)).testsRun)
print(logging.Formatter("{levelname} {message}", style="{").format(logging.makeLogRecord({"msg": "m", "levelname": "I"})))
parser = argparse.ArgumentParser(prog="p")
parser.add_argument("--number", type=int)
print(parser.parse_args(["--number", "3"]), weakref.WeakValueDictionary().copy is None, mock.Mock(x=1).x)
try:
    Shape()
except TypeError as error:
    print(error)
match Plain():
    case Plain(x=1):
        print("matched")
from string import *
from math import *
from itertools import *

print(ascii_letters[:3], pi, list(islice(count(), 3)))


def plain(value):
    return [name for name in dir(value) if not name.startswith("__")]


instance = Plain()
instance.own = 1
wrapped.own = 1
for value in (Plain, instance, wrapped, int, 5, math_names := [], Point(1), Colour, ValueError(1), enum, type("Empty", (), {})):
    print(plain(value))
print(plain(Plain()), [n for n in instance.__dir__() if n == "own"], "pi" in dir(), len(inspect.getmembers(Point(1))) > 5)
print([member for member in inspect.getmembers(instance) if not member[0].startswith("__")])
print([a.name for a in inspect.classify_class_attrs(Plain) if not a.name.startswith("__")], inspect.getattr_static(instance, "x"))


@functools.wraps(wrapped, updated=())
def again(self):
    pass


@functools.wraps(wrapped)
def with_names(self):
    pass


print(ast.dump(ast.parse("a.__dict__ = [b]")), repr(ast.Name("x")), ast.unparse(ast.Name(id="y")))
for kept in ((n for n in ()), memoryview(b""), iter([]), Plain):
    try:
        print(type(copy.copy(kept)).__name__)
    except TypeError as error:
        print(error)
print(again.__name__, hasattr(again, "own"), with_names.own, inspect.unwrap(with_names) is Plain.__init__)

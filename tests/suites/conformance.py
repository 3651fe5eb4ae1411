"""Every tests/conformance/<topic>/*.py on the binary and on CPython, which must behave alike.

Compared are stdout, the exit status and the last line of stderr. A deliberate difference is declared
in the program's first line, with what pynterp does instead; whatever is not declared is compared:

    # differs: import is refused; prints "no ctypes"
    # differs: the host's exit is not reachable; exits 77; ends with "PermissionError: denied"
"""

import ast
import dataclasses
import re
from pathlib import Path

from . import _programs

ROOT = Path(__file__).resolve().parent.parent / "conformance"
OPTIONS = ()  # of pynterp-run, before the program

_CLAUSE = re.compile(r"""; (prints|exits|ends with) ("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\d+)""")


def names(patterns):
    return [name for name, path in _programs_of(patterns)]


def run(binary, oracle, patterns):
    binary = absolute(binary)
    oracle = absolute(oracle)

    def one(item):
        name, path = item
        detail = "; ".join(check(binary, oracle, path))
        return name, not detail, detail

    yield from _programs.in_parallel(one, _programs_of(patterns))


def _programs_of(patterns):
    found = ((f"conformance/{path.relative_to(ROOT).with_suffix('')}", path) for path in sorted(ROOT.glob("*/*.py")))
    return [(name, path) for name, path in found if _programs.selected(name, patterns)]


def absolute(command):
    # Programs run in a directory of their own; a bare name is left to PATH.
    return str(Path(command).absolute()) if "/" in command else command


def check(binary, oracle, path):
    expected = _programs.run_oracle([oracle, str(path)])
    if expected.status is None or (expected.status < 0 and expected.status != _promised_signal(path)):
        return [f"no verdict, on the oracle: {expected.ending()}"]
    if not expected.stdout and not expected.last_line:
        return ["proves nothing: it prints nothing on the oracle"]
    actual = _programs.run_binary([binary, *OPTIONS, str(path)])
    declared = _declared(path, expected)
    if declared is None:
        return _programs.differences(expected, actual)
    if isinstance(declared, str):
        return [declared]
    return _programs.differences(declared, actual)


def _promised_signal(path):
    """The status of a program that is meant to die by a signal: `# exit status: -2` on its second line."""
    with open(path, encoding="utf-8") as file:
        file.readline()
        found = re.fullmatch(r"# exit status: (-\d+)\s*", file.readline())
    return int(found[1]) if found else None


def _declared(path, expected):
    """The Run that a `# differs:` line promises, a complaint about that line, or None without one."""
    with open(path, encoding="utf-8") as file:
        first = file.readline().rstrip("\n")
    if not first.startswith("# differs:"):
        return None
    declared = expected
    for kind, value in _CLAUSE.findall(first):
        value = ast.literal_eval(value)
        if (kind == "exits") != isinstance(value, int):
            return f"the value after {kind!r} is of the wrong kind: {first}"
        if kind == "prints":
            declared = dataclasses.replace(declared, stdout=value + "\n" if value else "")
        elif kind == "exits":
            declared = dataclasses.replace(declared, status=value)
        else:
            declared = dataclasses.replace(declared, last_line=value)
    if declared == expected:
        return f"declares no difference from CPython: {first}"
    return declared

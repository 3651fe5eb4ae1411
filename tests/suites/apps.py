"""Every tests/apps/*.py: a real job done with a library from Debian's archive, as under CPython.

The first line of a program names the module it needs. Where the oracle has no such module the program is skipped, and
one line says so; tests/suites/conformance.py compares the others."""

import re
import subprocess
from pathlib import Path

from . import _programs, conformance

ROOT = Path(__file__).resolve().parent.parent / "apps"


def _needs(path):
    with open(path, encoding="utf-8") as file:
        found = re.fullmatch(r"# needs: (\w+)\n", file.readline())
    if found is None:
        raise ValueError(f"{path.name} does not say in line 1 what it needs")
    return found[1]


def _found():
    return [(f"apps/{path.stem}", path) for path in sorted(ROOT.glob("*.py"))]


def names(patterns):
    return [name for name, _ in _found() if _programs.selected(name, patterns)]


def run(binary, oracle, patterns):
    binary, oracle = conformance.absolute(binary), conformance.absolute(oracle)
    chosen = []
    for name, path in _found():
        if not _programs.selected(name, patterns):
            continue
        module = _needs(path)
        if subprocess.run([oracle, "-c", f"import {module}"], capture_output=True, timeout=60).returncode == 0:
            chosen.append((name, path))
        else:
            print(f"SKIP {name}: {oracle} has no module {module}; Debian's package of it is in tools/dev/packages.txt",
                  flush=True)

    def one(item):
        name, path = item
        detail = "; ".join(conformance.check(binary, oracle, path))
        return name, not detail, detail

    yield from _programs.in_parallel(one, chosen)

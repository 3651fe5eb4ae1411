"""clang-format and clang-tidy over the C++ of the tree, after .clang-format and .clang-tidy.

A file that clang-tidy found clean is not looked at again until it, a header or the checks change: what was clean is
remembered beside the binary, where ./dev keeps what it built."""

import hashlib
import subprocess
from pathlib import Path

from . import _programs

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("api", "bytecode", "compiler", "guards", "isolate", "runtime", "tools", "vm")
FORMATTED = (*ROOMS, "examples", "include", "tests")
PYTHON = "/usr/include/python3.14"
FLAGS = ("-std=c++23", "-DNDEBUG", "-fno-exceptions", "-fno-rtti", "-fno-strict-aliasing", f"-I{ROOT}",
         f"-I{ROOT}/include", f"-I{PYTHON}", f"-I{PYTHON}/internal", "-Wno-everything")
TIMEOUT = 600


def _files(rooms, suffixes):
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*") if path.suffix in suffixes)


def _units():
    return [(f"style/tidy/{path.relative_to(ROOT)}", path) for path in _files(ROOMS, {".cc"})]


def names(patterns):
    return [name for name in ("style/format", *(name for name, _ in _units())) if _programs.selected(name, patterns)]


def _format():
    done = subprocess.run(["clang-format", "--dry-run", "-Werror", *map(str, _files(FORMATTED, {".c", ".cc", ".h"}))],
                          cwd=ROOT, capture_output=True, text=True, timeout=TIMEOUT)
    places = [line.removeprefix(f"{ROOT}/").split(": error")[0] for line in done.stderr.splitlines() if ": error" in line]
    if done.returncode == 0:
        return ""
    return f"clang-format -i would change {len(places)} places, among them {', '.join(places[:3])}"


def _tidy(path):
    done = subprocess.run(["clang-tidy", "--quiet", str(path), "--", *FLAGS], cwd=ROOT, capture_output=True, text=True,
                          timeout=TIMEOUT)
    if done.returncode == 0:
        return ""
    found = [line.removeprefix(f"{ROOT}/") for line in done.stdout.splitlines() if ": error: " in line]
    return "; ".join(found[:3]) or (done.stderr.strip().splitlines() or ["clang-tidy failed"])[-1]


def run(binary, oracle, patterns):
    if _programs.selected("style/format", patterns):
        problem = _format()
        yield "style/format", not problem, problem
    units = [(name, path) for name, path in _units() if _programs.selected(name, patterns)]
    if not units:
        return
    shared = hashlib.sha256((ROOT / ".clang-tidy").read_bytes() + " ".join(FLAGS).encode())
    for header in _files((*ROOMS, "include"), {".h", ".def", ".inc"}):
        shared.update(header.read_bytes())
    here = Path(binary).resolve().parent  # ./dev keeps the programs in bin/MODE/
    clean = here.parent.parent / "tidied" if here.parent.name == "bin" else None
    if clean is not None:
        clean.mkdir(exist_ok=True)

    def one(item):
        name, path = item
        key = shared.copy()
        key.update(path.as_posix().encode() + path.read_bytes())
        stamp = clean / key.hexdigest() if clean is not None else None
        if stamp is not None and stamp.exists():
            return name, True, ""
        problem = _tidy(path)
        if not problem and stamp is not None:
            stamp.touch()
        return name, not problem, problem

    yield from _programs.in_parallel(one, units)

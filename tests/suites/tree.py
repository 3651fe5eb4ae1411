"""The source tree itself: where references may be counted by hand, how long a file may be, what may not be named in
it, and that docs/bytecode.md and docs/guards.md are what the tables say."""

import os
import re
import socket
import subprocess
from pathlib import Path

from . import _programs

ROOT = Path(__file__).resolve().parents[2]
MOST_LINES = 2000
CODE = {".c", ".cc", ".h", ".def", ".inc"}
SKIPPED = {".git", "__pycache__"}

# Files that count references by hand, and why a Ref would not do there. Everything else uses Ref, Value and Py_NewRef.
COUNTS_BY_HAND = {
    "api/host_function.cc": "a type's tp_dealloc gives back its type, as CPython asks of heap types",
    "api/host_object.cc": "types' tp_dealloc, the same",
    "api/ref.h": "the home of counting in api/: Ref",
    "bytecode/code.cc": "a Code gives back its constants",
    "bytecode/disassemble.cc": "reprs, in a room below Ref",
    "bytecode/value.h": "Value::Share, the register file's own counting",
    "guards/addresses.cc": "a room below Ref: results of C calls, kept or dropped in place",
    "guards/attr.cc": "a room below Ref: results of C calls, kept or dropped in place",
    "guards/doors.cc": "a room below Ref: results of C calls, kept or dropped in place",
    "guards/facade.cc": "a room below Ref: results of C calls, kept or dropped in place",
    "guards/gate.cc": "a room below Ref: results of C calls, kept or dropped in place",
    "guards/imports.cc": "a room below Ref: results of C calls, kept or dropped in place",
    "guards/owner.cc": "a room below Ref: results of C calls, kept or dropped in place",
    "guards/overlay_gate.cc": "a room below Ref: results of C calls, kept or dropped in place",
    "guards/patch.cc": "a room below Ref: results of C calls, kept or dropped in place",
    "guards/session.cc": "a room below Ref: results of C calls, kept or dropped in place",
    "guards/strict.cc": "a room below Ref: results of C calls, kept or dropped in place",
    "guards/sys_module.cc": "a room below Ref: results of C calls, kept or dropped in place",
    "guards/unmarshal.cc": "a room below Ref: results of C calls, kept or dropped in place",
    "guards/replaced.cc": "a room below Ref: results of C calls, kept or dropped in place",
    "runtime/blake2_module.cc": "C code of a module, written as CPython's modules are",
    "runtime/hash_modules.cc": "C code of modules, written as CPython's are",
    "runtime/hash_object.h": "what these modules share",
    "vm/dealloc.cc": "instances are dropped as Objects/typeobject.c does it",
    "vm/forms.inc": "handlers of the loop, the same as vm/interpreter.cc",
    "vm/frame.h": "the register file: copies and drops, inline",
    "vm/generator.cc": "generators are made and dropped as Objects/genobject.c does it",
    "vm/slow_slice.cc": "results of C calls, kept or dropped in place",
    "vm/interpreter.cc": "the loop: ownership moves between registers without a Ref in between",
    "vm/monitor.cc": "arguments of monitoring calls, made and dropped around one call",
    "vm/slow_arith.cc": "operands are registers; results are stored before they are dropped",
    "vm/slow_attr.cc": "method and self are handed to registers",
    "vm/slow_build.cc": "containers are filled from registers that are emptied",
    "vm/slow_call.cc": "arguments move from registers to frames and vectors",
    "vm/unwind.cc": "the exception state is CPython's chain of raw pointers",
    "vm/frame.cc": "frame objects are let go of as CPython does",
}
_COUNT = re.compile(r"\bPy_X?(INCREF|DECREF)\s*\(")

# A name of a machine or a person's network does not belong here. Hosts that documentation may name:
PUBLIC_HOSTS = ("python.org", "github.com", "debian.org", "ubuntu.com", "bazel.build", "example.com", "example.org",
                "example.net", "localhost", "pypi.org", "wikipedia.org", "peps.python.org")
_URL = re.compile(r"\b(?:https?|ftp|ssh|git)://(?:[^\s/@\"'<>]*@)?([A-Za-z0-9.-]+\.[A-Za-z]{2,})")
_PRIVATE = re.compile(r"\b(?:[a-z0-9][a-z0-9-]*\.)+(?:corp|internal|intranet|lan|svc)\b(?!\()"
                      r"|\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b")


def _checks(binary):
    return [("tree/reference_counting", _reference_counting), ("tree/allowed_files_exist", _allowed_files),
            ("tree/file_length", _file_length), ("tree/host_names", _host_names),
            ("tree/bytecode_page", lambda files: _page(binary, "--opcodes", "bytecode.md")),
            ("tree/guards_page", lambda files: _page(binary, "--guards", "guards.md"))]


def names(patterns):
    return [name for name, _ in _checks("") if _programs.selected(name, patterns)]


def run(binary, oracle, patterns):
    files = None
    for name, check in _checks(binary):
        if not _programs.selected(name, patterns):
            continue
        files = _texts() if files is None else files
        problems = check(files)
        more = f" (and {len(problems) - 3} more)" if len(problems) > 3 else ""
        yield name, not problems, "; ".join(problems[:3]) + more


def _texts():
    """(path relative to the root, text) of every text file; Bazel's links and what is not text are left out."""
    found = []
    for directory, subdirectories, filenames in os.walk(ROOT):
        subdirectories[:] = sorted(d for d in subdirectories if d not in SKIPPED and not d.startswith("bazel-"))
        for filename in sorted(filenames):
            path = Path(directory, filename)
            if path.is_symlink() or filename.endswith(("~", ".pyc")):
                continue
            try:
                found.append((path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")))
            except UnicodeDecodeError:
                pass
    return found


def _reference_counting(files):
    return [f"{name} counts references by hand ({_COUNT.search(text).group()}...)" for name, text in files
            if Path(name).suffix in CODE and not name.startswith("examples/") and name not in COUNTS_BY_HAND
            and _COUNT.search(text)]


def _allowed_files(files):
    # An entry that is no longer needed must go, or it would let the next stray through.
    texts = dict(files)
    return [f"{name} is in COUNTS_BY_HAND but counts nothing" for name in COUNTS_BY_HAND
            if not _COUNT.search(texts.get(name, ""))]


def _file_length(files):
    return [f"{name} has {text.count(chr(10))} lines, more than {MOST_LINES}" for name, text in files
            if text.count("\n") > MOST_LINES]


def _host_names(files):
    problems = []
    here = socket.gethostname()
    # A short or common name would be found in innocent text.
    own = re.compile(rf"\b{re.escape(here)}\b") if len(here) >= 8 and not here.isalpha() else None
    checkout = re.compile(rf"(?<![\w.]){re.escape(str(ROOT))}(?![\w-])") if len(ROOT.parts) > 2 else None
    for name, text in files:
        for found in _URL.finditer(text):
            host = found.group(1).lower()
            if not any(host == public or host.endswith("." + public) for public in PUBLIC_HOSTS):
                problems.append(f"{name} names the host {host}")
        if found := _PRIVATE.search(text):
            problems.append(f"{name} names the private host {found.group()}")
        if own and own.search(text):
            problems.append(f"{name} names this machine")
        if checkout and checkout.search(text):
            problems.append(f"{name} names the directory of this checkout")
    return problems


def _page(binary, option, name):
    done = subprocess.run([binary, option], stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    if done.returncode != 0 or not done.stdout:
        return [f"{option} ends with exit status {done.returncode}"]
    page = ROOT / "docs" / name
    if not page.exists():
        return [f"docs/{name} is missing: write it with pynterp-run {option}"]
    if done.stdout != page.read_bytes():
        return [f"docs/{name} is stale: write it with pynterp-run {option}"]
    return []

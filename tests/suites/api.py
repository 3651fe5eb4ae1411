"""The C API: the programs examples/embed/hello.c and tests/link/c_api_test.c, built, are run and believed; the latter a
second time with its sessions in workers.

They are looked for in $PYNTERP_BIN_DIR, else beside the binary, each by its name or by its path in the source tree."""

import os
import subprocess
from pathlib import Path

from suites import _programs

TIMEOUT = 240
HELLO = "examples/embed/hello"
C_API_TEST = "tests/link/c_api_test"
CANCEL = "tests/link/cancel_latency"
HELLO_OUTPUT = """\
hello, 25
PYNTERP_LIMIT: the limit of 100000 steps ran out
PYNTERP_CANCELLED: enough
"""


def _places(binary):
    given = os.environ.get("PYNTERP_BIN_DIR")
    if given:
        return [Path(given)]
    here = Path(binary).resolve().parent
    # ./dev keeps pynterp-run in bin/MODE/ and what Bazel built in MODE-bin/.
    return [here, here.parent.parent / f"{here.name}-bin", here.parent.parent]


def _find(path, binary):
    for place in _places(binary):
        for candidate in (place / Path(path).name, place / path):
            if candidate.is_file() and os.access(candidate, os.X_OK):
                return candidate
    return None


def _run(command):
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired as late:
        return None, (late.stdout or b"").decode(errors="replace"), f"timeout after {TIMEOUT} s"
    return done.returncode, done.stdout, done.stderr


def _missing(path, binary):
    return f"{path} is not built: not in {', '.join(map(str, _places(binary)))}"


def run(binary, oracle, patterns):
    if _programs.selected("api/hello", patterns):
        program = _find(HELLO, binary)
        if program is None:
            yield "api/hello", False, _missing(HELLO, binary)
        else:
            status, out, err = _run([program])
            ok = status == 0 and out == HELLO_OUTPUT
            yield "api/hello", ok, "" if ok else f"exit status {status}, stdout {out!r}, stderr {err!r}"[:300]
    if _programs.selected("api/cancel_latency", patterns):
        program = _find(CANCEL, binary)
        status, out, err = _run([program, "140"]) if program is not None else (None, "", _missing(CANCEL, binary))
        yield "api/cancel_latency", status == 0, f"exit status {status}; {out} {err}"
    program = _find(C_API_TEST, binary)
    for prefix, arguments in {"api/c": [], "api/worker": ["--worker", str(Path(binary).resolve())]}.items():
        if patterns and not any(p.startswith(prefix) or prefix.startswith(p) for p in patterns):
            continue
        if program is None:
            yield f"{prefix}_api_test", False, _missing(C_API_TEST, binary)
        else:
            yield from _report(prefix, *_run([program, *arguments]))


def _report(prefix, status, out, err):
    failed = set()
    for line in out.splitlines():
        word, _, rest = line.partition(" ")
        name, _, detail = rest.partition(": ")
        if word == "ok":
            yield f"{prefix}/{name}", True, ""
        elif word == "FAILED" and name not in failed:
            failed.add(name)
            yield f"{prefix}/{name}", False, detail
    if status != (1 if failed else 0):
        yield f"{prefix}_api_test", False, f"exit status {status}; {(err or out).strip().splitlines()[-1:]}"

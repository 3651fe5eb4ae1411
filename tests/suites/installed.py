"""What `./dev install` leaves behind: C programs are built against it with nothing but cc and pkg-config, and run.

The tree is looked for beside pynterp-run, where ./dev test puts it, and exists for the mode opt only."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from suites import _programs, api

TREE = Path(__file__).resolve().parents[2]
TIMEOUT = 120

# Opens the library for itself alone, as a plugin host does, and imports extension modules in it.
PLUGIN = r"""
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <pynterp/pynterp.h>

#define FIND(name) __typeof__(&name) p_##name = (__typeof__(&name))dlsym(library, #name)

static void show(void *user, int32_t stream, const char *data, size_t length) {
  fwrite(data, 1, length, stream == 1 ? (FILE *)user : stderr);
}
int main(int argc, char **argv) {
  void *library = dlopen(argv[argc - 1], RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return puts(dlerror()), 1;
  FIND(pynterp_engine_new);
  FIND(pynterp_session_new);
  FIND(pynterp_on_output);
  FIND(pynterp_eval);
  FIND(pynterp_error_info);
  const char *source = "import _ssl, _ctypes, _decimal, _sqlite3, hashlib\n"
                       "print(_decimal.Decimal('1.10') * 3, hashlib.blake2b(b'x').hexdigest()[:8], flush=True)";
  pynterp_engine *engine;
  pynterp_session *session;
  pynterp_error *error = NULL;
  pynterp_error_details why = {.struct_size = sizeof why};
  if (p_pynterp_engine_new(NULL, &engine, &error) == PYNTERP_OK &&
      p_pynterp_session_new(engine, NULL, &session, &error) == PYNTERP_OK &&
      p_pynterp_on_output(session, show, stdout, NULL, &error) == PYNTERP_OK &&
      p_pynterp_eval(session, source, strlen(source), NULL, NULL, &error) == PYNTERP_OK)
    return 0;
  if (error != NULL && p_pynterp_error_info(error, &why) == PYNTERP_OK) puts(why.message);
  return 1;
}
"""

# The same library in a process that holds CPython already.
GUEST_OF_CPYTHON = """
import ctypes, sys
library = ctypes.CDLL(sys.argv[1])
class Details(ctypes.Structure):
    _fields_ = [("struct_size", ctypes.c_uint32), ("status", ctypes.c_int32), ("type", ctypes.c_char_p),
                ("message", ctypes.c_char_p)]
engine, error = ctypes.c_void_p(), ctypes.c_void_p()
status = library.pynterp_engine_new(None, ctypes.byref(engine), ctypes.byref(error))
details = Details(struct_size=ctypes.sizeof(Details))
library.pynterp_error_info.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
library.pynterp_error_info(error, ctypes.byref(details))
print(status != 0, details.message.decode())
"""


class Problem(Exception):
    """Why the installed tree is not what it should be."""


def _run(command, cwd, **environment):
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYNTERP_", "LD_LIBRARY_PATH"))}
    try:
        done = subprocess.run(command, cwd=cwd, env=env | environment, stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        raise Problem(f"{Path(command[0]).name}: timeout after {TIMEOUT} s") from None
    except FileNotFoundError:
        raise Problem(f"there is no {command[0]}") from None
    if done.returncode != 0:
        last = ((done.stderr or done.stdout).strip().splitlines() or ["no output"])[-1]
        raise Problem(f"{Path(command[0]).name}: exit status {done.returncode}: {last[:200]}")
    return done.stdout


def _expect(actual, expected):
    if actual != expected:
        raise Problem(f"printed {actual!r}, expected {expected!r}")


def _build(prefix, source, cwd, *arguments):
    """`cc FILE $(pkg-config --cflags --libs pynterp)`; RETURNS the program."""
    flags = _run(["pkg-config", "--cflags", "--libs", "pynterp"], cwd, PKG_CONFIG_PATH=f"{prefix}/lib/pkgconfig")
    _run(["cc", str(source), *arguments, *flags.split(), "-o", "program"], cwd)
    return str(cwd / "program")


def _hello(binary, prefix, cwd):
    _expect(_run([_build(prefix, TREE / "examples/embed/hello.c", cwd)], cwd), api.HELLO_OUTPUT)


def _moved(binary, prefix, cwd):
    shutil.copytree(prefix, cwd / "elsewhere", symlinks=True)
    _hello(binary, cwd / "elsewhere", cwd)


def _c_api(binary, prefix, cwd):
    report = _run([_build(prefix, TREE / "tests/link/c_api_test.c", cwd)], cwd)
    if not re.search(r"^ok ", report, re.M):
        raise Problem("c_api_test reports nothing")


def _plugin(binary, prefix, cwd):
    (cwd / "plugin.c").write_text(PLUGIN)
    _run(["cc", "plugin.c", f"-I{prefix}/include", "-o", "program"], cwd)
    _expect(_run([str(cwd / "program"), f"{prefix}/lib/libpynterp.so"], cwd), "3.30 0909377a\n")


def _beside_cpython(binary, prefix, cwd):
    text = _run(["python3.14", "-c", GUEST_OF_CPYTHON, f"{prefix}/lib/libpynterp.so.0"], cwd)
    _expect(text, "True another Python is loaded in this process; pynterp needs a process without one\n")


def _symbols(binary, prefix, cwd):
    shown = {line.split()[-1].split("@")[0]
             for line in _run(["nm", "-D", "--defined-only", f"{prefix}/lib/libpynterp.so"], cwd).splitlines()}
    promised = set(re.findall(r"^PYNTERP_API .*?\b(pynterp_\w+)\(", (TREE / "include/pynterp/pynterp.h").read_text(),
                              re.M))
    if missing := promised - shown:
        raise Problem(f"not in the library: {', '.join(sorted(missing))}")
    strays = [name for name in shown if not re.match(r"_?Py|PY|pynterp_", name)]
    if strays or not promised:
        raise Problem(f"shown but not promised: {', '.join(sorted(strays)[:5])}")


def _program(binary, prefix, cwd):
    _expect(_run([f"{prefix}/bin/pynterp-run", "-c", "print(6 * 7)"], cwd), "42\n")


CHECKS = {
    "installed/hello": _hello,
    "installed/moved_tree": _moved,
    "installed/c_api_test": _c_api,
    "installed/loaded_as_plugin": _plugin,
    "installed/beside_cpython": _beside_cpython,
    "installed/symbols": _symbols,
    "installed/pynterp_run": _program,
}


def names(patterns):
    return [name for name in CHECKS if _programs.selected(name, patterns)]


def run(binary, oracle, patterns):
    here = Path(binary).resolve().parent  # ./dev keeps pynterp-run in bin/MODE/ and the tree in MODE-installed/
    if here.name != "opt":
        return
    prefix = here.parent.parent / "opt-installed"
    for name in names(patterns):
        with tempfile.TemporaryDirectory(prefix="pynterp-installed-") as cwd:
            try:
                if not (prefix / "lib/pkgconfig/pynterp.pc").is_file():
                    raise Problem(f"nothing is installed in {prefix}: ./dev install {prefix} does it")
                CHECKS[name](binary, prefix, Path(cwd))
                yield name, True, ""
            except Problem as problem:
                yield name, False, str(problem)

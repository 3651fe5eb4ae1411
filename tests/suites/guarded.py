"""Programs in a session with a guard: those of tests/guarded/ behave as on CPython, and a denial names its flag."""

import json
import os
import py_compile
import subprocess
import tempfile
from pathlib import Path

from suites import _programs

ROOT = Path(__file__).resolve().parents[1] / "guarded"
CACHE_BESIDE = "guarded/cache_beside"
MOUNT_HERE = "guarded/mount_working_directory"
# Programs that are given more than nothing.
PROGRAM_OPTIONS = {
    "asyncio_threads": ["--allow-thread", "--allow-env"],
    "import_by_threads": ["--allow-import", "--allow-read", "--allow-write", "--allow-env", "--allow-thread"],
}
# name, options, program, whether it ends well, what standard output and error must contain
FLAGS = [
    ("import_denied", [], "import pickle", 77, "--allow-import=pickle"),
    ("import_allowed", ["--allow-import=pickle"], "import pickle; print(pickle.loads(pickle.dumps([1])))", 0, "[1]"),
    ("import_in_data", ["--preset=data"], "import pickle; print(pickle.loads(pickle.dumps([1])))", 0, "[1]"),
    ("import_deny_wins", ["--allow-import", "--deny-import=json"], "import json", 77, "--allow-import=json"),
    ("import_native", [], "import ctypes", 77, "--allow-import=ctypes"),
    ("read_denied", [], "open('FILE')", 77, "--allow-read=FILE"),
    ("read_allowed", ["--allow-read=DIR"], "print(open('FILE').read())", 0, "content"),
    ("read_link_out", ["--allow-read=DIR"], "open('DIR/out')", 77, "--allow-read=/etc/passwd"),
    ("read_deny_wins", ["--allow-read", "--deny-read=FILE"], "open('FILE')", 77, "--allow-read=FILE"),
    ("read_is_no_write", ["--allow-read=DIR"], "open('FILE', 'r+')", 77, "--allow-write=FILE"),
    ("read_fileio", [], "import io; io.FileIO('FILE')", 77, "--allow-read=FILE"),
    ("read_pathlib", ["--preset=data"], "import pathlib; pathlib.Path('FILE').read_text()", 77, "--allow-read=FILE"),
    ("read_listdir", [], "import os; os.listdir('DIR')", 77, "--allow-read=DIR"),
    ("read_listdir_allowed", ["--allow-read=DIR"], "import os; print(sorted(os.listdir('DIR')))", 0, "['file', 'in', 'out', 'sub']"),
    ("read_by_number", [], "open(0)", 77, "--allow-read"),
    ("write_denied", [], "open('DIR/new', 'w')", 77, "--allow-write=DIR/new"),
    ("write_allowed", ["--allow-write=DIR"], "print(open('DIR/new', 'w').write('abc'))", 0, "3"),
    ("write_remove", ["--allow-read=DIR"], "import os; os.remove('FILE')", 77, "--allow-write=FILE"),
    ("read_entry", ["--allow-read=DIR"], "import os; print(os.lstat('DIR/out').st_size, os.readlink('DIR/out'))", 0,
     "11 /etc/passwd"),
    ("read_entry_outside", ["--allow-read=DIR/sub"], "import os; os.readlink('DIR/in')", 77, "--allow-read=DIR/in"),
    ("read_link_itself_outside", ["--allow-read=DIR/sub"], "import os; os.stat('DIR/in', follow_symlinks=False)", 77,
     "--allow-read=DIR/in"),
    ("read_link_followed", ["--allow-read=DIR"], "import os; os.stat('DIR/out', follow_symlinks=1)", 77,
     "follow_symlinks"),
    ("read_working_directory", ["--allow-read", "--deny-read=DIR"], "import os; os.listdir(path=None)", 77, "path"),
    ("read_missing", ["--allow-read=DIR"], "open('DIR/no/such')", 1, "FileNotFoundError"),
    ("read_not_below", ["--allow-read=DIR"], "open('DIR/no/../../etc/passwd')", 77, "--allow-read=DIR/no/.."),
    ("write_entry_outside", ["--allow-write=DIR/sub"], "import os; os.remove('DIR/in')", 77, "--allow-write=DIR/in"),
    ("write_rename_outside", ["--allow-write=DIR/sub"], "import os; os.rename('DIR/in', 'DIR/sub/x')", 77,
     "--allow-write=DIR/in"),
    ("write_link_to_nothing", ["--allow-write=DIR/sub"], "open('DIR/sub/away', 'w')", 77, "--allow-write=DIR/sub/away"),
    ("mount_read", ["--mount=DIR::/data"], "f = open('/data/file'); print(f.read(), f.name)", 0, "content /data/file"),
    ("mount_of_a_file", ["--mount=FILE::/only"], "print(open('/only').read())", 0, "content"),
    ("mount_host_name", ["--mount=DIR::/data"], "open('FILE')", 77, "--allow-read=FILE"),
    ("mount_read_only", ["--mount=DIR::/data"], "open('/data/file', 'w')", 77, "--mount=...::/data::rw"),
    ("mount_remove", ["--mount=DIR::/data::ro"], "import os; os.remove('/data/file')", 77, "--mount=...::/data::rw"),
    ("mount_write", ["--mount=DIR::/data::rw"],
     "import os\nopen('/data/new', 'w').write('x')\nos.mkdir('/data/d')\nos.rename('/data/new', '/data/d/newer')\n"
     "os.remove('/data/file')\nprint(sorted(os.listdir('/data')), open('/data/d/newer').read(), os.stat('/data/d/newer').st_size)",
     0, "['d', 'in', 'out', 'sub'] x 1"),
    ("mount_link_in", ["--mount=DIR::/data"], "print(open('/data/in').read())", 0, "inside"),
    ("mount_link_out", ["--mount=DIR::/data"], "open('/data/out')", 77, "leads out of the mount /data"),
    ("mount_link_itself", ["--mount=DIR::/data"], "import os; print(os.readlink('/data/out'))", 0, "/etc/passwd"),
    ("mount_link_to_nothing", ["--mount=DIR/sub::/data::rw"], "open('/data/away', 'w')", 77, "leads out of the mount"),
    ("mount_dots", ["--mount=DIR::/data"], "print(open('/x/..//data/./sub/../file').read())", 0, "content"),
    ("mount_dots_out", ["--mount=DIR::/data"], "open('/data/sub/../../etc/passwd')", 77, "--allow-read="),
    ("mount_not_beside", ["--mount=DIR::/data"], "open('/database')", 77, "--allow-read=/database"),
    ("mount_nested", ["--mount=DIR::/data", "--mount=DIR/sub::/data/sub/deep"],
     "print(open('/data/sub/deep/file').read())", 0, "inside"),
    ("mount_deny_wins", ["--mount=DIR::/data", "--deny-read=FILE"], "open('/data/file')", 77, "or is denied"),
    ("mount_error", ["--mount=DIR::/data"],
     "import os\nfor f in (open, os.stat, os.listdir):\n  try: f('/data/none')\n  except OSError as e: print(e.filename, e)",
     0, "/data/none [Errno 2] No such file or directory: '/data/none'"),
    ("mount_scandir", ["--mount=DIR/sub::/data"],
     "import os; print([(e.path, e.is_symlink()) for e in sorted(os.scandir('/data'), key=lambda e: e.name)], "
     "[e.is_file() for e in os.scandir('/data') if e.name == 'file'])",
     0, "[('/data/away', True), ('/data/file', False)] [True]"),
    ("mount_walk", ["--mount=DIR::/data"], "import os; print([p for p, d, f in os.walk('/data')])", 0,
     "['/data', '/data/sub']"),
    ("mount_pathlib", ["--preset=data", "--mount=DIR::/data"],
     "import pathlib; print(sorted(str(p) for p in pathlib.Path('/data').rglob('f*')))", 0,
     "['/data/file', '/data/sub/file']"),
    ("mount_by_bytes", ["--mount=DIR::/data"], "import os; print(sorted(os.listdir(b'/data'))[0])", 0, "b'file'"),
    ("mount_name_of_a_subclass", ["--mount=DIR::/data"],
     "import io\nclass F(io.FileIO):\n  def __setattr__(self, k, v): print(k, v)\nF('/data/file')", 0, "name /data/file"),
    ("mount_no_such", ["--mount=DIR/none::/data"], "", 2, "--mount=HOST::GUEST"),
    ("mount_relative", ["--mount=DIR::data"], "", 2, "--mount=HOST::GUEST"),
    ("mount_printed", ["--mount=DIR::/data::rw", "--print-policy"], "", 0, 'DIR::/data::rw'),
    ("read_importlib", ["--allow-read"],
     "import importlib.util; print(importlib.util.find_spec('json').origin)", 0, "json/__init__.py"),
    ("net_socket", ["--allow-net"], "import socket; print(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))", 0,
     "<socket.socket fd="),
    ("net_asyncio", ["--allow-net"], "import asyncio; print(asyncio.run(asyncio.sleep(0, 'slept')))", 0, "slept"),
    ("net_denied_by_name", ["--allow-net", "--deny-import=_socket"], "import socket", 77, "_socket"),
    ("net_partial", ["--allow-net=example.org"], "import _socket", 77, "_socket"),
    ("run_signal", ["--allow-run"],
     "import signal\nsignal.signal(signal.SIGUSR1, lambda *a: print('got it'))\nsignal.raise_signal(signal.SIGUSR1)", 0,
     "got it"),
    ("env_empty", [], "import os; print(dict(os.environ))", 0, "{}"),
    ("env_listed", ["--allow-env=HOME"], "import os; print(list(os.environ))", 0, "['HOME']"),
    ("run_denied", [], "import os; os.system('true')", 77, "--allow-run"),
    ("thread_denied", [], "import threading; threading.Thread(target=print).start()", 77, "--allow-thread"),
    ("thread_allowed", ["--allow-thread"],
     "import threading; t = threading.Thread(target=print, args=('in',)); t.start(); t.join()", 0, "in"),
    ("thread_waited_for", ["--allow-thread"],
     "import threading, time\ndef work(): time.sleep(0.3); print('at last')\n"
     "threading.Thread(target=work).start()\nthreading.Thread(target=time.sleep, args=(300,), daemon=True).start()", 0,
     "at last"),
    ("thread_that_fails_to_start", ["--allow-thread"],
     "import threading, time\ndef fail(*args, **kwargs): time.sleep(0.3); raise RuntimeError('no thread')\n"
     "late = threading.Thread(target=print)\ndef work():\n"
     "  threading._start_joinable_thread = fail\n  late.start()\n"
     "threading.excepthook = lambda args: print(args.exc_value)\n"
     "threading.Thread(target=work, daemon=True).start()\nwhile late not in threading._limbo: time.sleep(0.01)", 0,
     "no thread"),
    ("thread_of_a_c_function", ["--allow-thread"],
     "import _thread, io, sys, time\nsys.unraisablehook = lambda u: print(u.exc_value)\n"
     "_thread.start_new_thread(io.open, ('DIR/new', 'w'))\ntime.sleep(0.3)", 0, "--allow-write=DIR/new"),
    ("thread_at_its_end", ["--allow-thread"],
     "import _thread, io, sys, threading, time, weakref\nfrom functools import partial\nclass C: pass\n"
     "sys.unraisablehook = lambda u: print(u.exc_value)\nlocal, kept = threading.local(), []\ndef work():\n"
     "  local.c = C()\n  kept.append(weakref.ref(local.c, partial(io.FileIO, 'DIR/new', 'w')))\n"
     "_thread.start_new_thread(work, ())\ntime.sleep(0.3)", 0, "--allow-write=DIR/new"),
    ("time_denied", ["--deny-time"], "import time; time.clock_gettime(0)", 77, "--allow-time"),
    ("random_denied", ["--deny-random"], "import os; os.urandom(1)", 77, "--allow-random"),
    ("trace", ["--trace-policy"], "import json", 0, "policy: allow import json"),
    ("exit_code", [], "import sys; sys.exit(3)", 3, ""),
    ("traceback", [], "def f():\n  1/0\nf()", 1, "    1/0\n    ~^~"),
    ("print_policy", ["--allow-read=/etc", "--print-policy"], "", 0, '"read": ["/etc"]'),
    ("forged_code", [], "(lambda: 0).__code__.replace(co_consts=())", 77, "co_consts"),
    ("forged_name", [], "compile('import pickle', '/usr/lib/python3.14/json.py', 'exec'); import pickle", 77, "pickle"),
    ("builtin_self", [], "print(len.__self__ is __import__('builtins'), len.__self__.open is open)", 0, "True True"),
    ("module_state", [], "import csv, _csv; print(_csv.__name__, len(csv.list_dialects()))", 0, "_csv 3"),
    ("allow_all", ["-A"], "import ctypes; print('native')", 0, "-A: no guard"),
    ("marshal", ["--preset=script"],
     "import io, marshal\nloop = ([], {}); loop[0].append(loop); loop[1][1] = loop\n"
     "all = [loop, {(1, 'a'): frozenset({b'b', 2.5})}, -1 << 99, 1j, 'é\\ud800', None, ..., slice(1, (2, 'a')), {'a', 1}]\n"
     "again = marshal.loads(marshal.dumps(all)); print(again[1:] == all[1:], again[0][0][0] is again[0])\n"
     "file = io.BytesIO(marshal.dumps(all) + marshal.dumps(7)); marshal.load(file); print(marshal.load(file))",
     0, "True True\n7"),
    ("marshal_tuple_not_filled", ["--preset=script"],
     r"import marshal; marshal.loads(b'\xa9\1<\1\0\0\0r\0\0\0\0')", 1, "invalid reference"),
    ("marshal_buffer_kept", ["--preset=script"],
     "import marshal\nclass F:\n  def read(self, n): return b''\n"
     "  def readinto(self, view): kept.append(view); view[:] = bytes([105]) * len(view); return len(view)\n"
     "kept = []; print(marshal.load(F()), [type(view.obj) for view in kept])",
     0, "1768515945 [<class 'bytearray'>, <class 'bytearray'>]"),
    ("importlib_dies", [],
     "import sys\nclass M:\n  def __getattribute__(self, name): sys.modules.pop('importlib', 0); raise AttributeError\n"
     "  def __getattr__(self, name): raise AttributeError\nsys.modules['importlib'] = M()\nimport json; print('alive')",
     0, "alive"),
    ("stream_dies_at_exit", [],
     "import sys\nclass E:\n  def write(self, text): sys.stderr = None\nsys.stderr = E(); sys.exit('text')", 1, ""),
    ("stream_dies_at_flush", [],
     "import sys\nclass E:\n  def __getattribute__(self, name): sys.stdout = None; raise AttributeError\n"
     "  def __getattr__(self, name): raise AttributeError\nsys.stdout = E()", 0, ""),
    ("ignored_while_reported", [],
     "class E(Exception):\n  def __str__(self): D(); D(); return 'said'\n"
     "class D:\n  def __del__(self): raise E\nD(); print('alive')",
     0, "alive"),
    ("strict_names", ["--profile=strict"], "class A: pass\nA.__dict__", 77, "__dict__"),
    ("strict_library", ["--profile=strict"], "import dataclasses, enum, json; print(json.dumps([1]))", 0, "[1]"),
]
# name: standard input, options, exit status, standard output. The console keeps what was defined.
CONSOLE = {
    "keeps_state": ("x = 40\ndef f(n):\n    return n + x\n\nf(2)\nprint(_ + 1)\n", ["-i"], 0, "42\n43\n"),
    "after_program": ("y += 1\ny\n", ["-i", "-c", "y = 7; print('ran')"], 0, "ran\n8\n"),
    "after_error": ("y\n", ["-i", "-c", "y = 7; 1/0"], 0, "7\n"),
    "goes_on": ("1/0\nimport ctypes\nprint('on')\n", ["-i"], 0, "on\n"),
    "exit": ("raise SystemExit(5)\nprint('on')\n", ["-i"], 5, ""),
}
# name: command, options, program, exit status, what standard output and error must contain. Nothing names a profile.
DEFAULTS = {
    "guarded": ("pynterp-run", [], "import ctypes", 77, "--allow-import=ctypes"),
    "python": ("python3", [], "import ctypes, sys; print(sys.executable)", 0, "DIR/python3"),
    "all_says_so": ("pynterp-run", ["-A"], "import ctypes; print('in')", 0, "pynterp-run: -A: no guard"),
    "child_of_all": ("pynterp-run", ["-A"], "import subprocess, sys; subprocess.run([sys.executable, '-c', "
                     "'import ctypes; print(\"child\")'], env={}, check=True)", 0, "child"),
    "child_of_guarded": ("pynterp-run", ["--allow-run", "--allow-import", "--allow-read", "--allow-write"], "import subprocess, sys; subprocess.run("
                         "[sys.executable, '-c', 'import ctypes; print(\"child\")'], check=True)", 0, "child"),
    "memory": ("pynterp-run", [], "x = [bytes(1 << 20) for i in range(600)]", 65, "--max-memory=536870912"),
    "memory_off": ("pynterp-run", ["--max-memory=off"], "x = [bytes(1 << 20) for i in range(600)]; print(len(x))", 0, "600"),
    "output": ("pynterp-run", [], "while True: print('x' * 10**6)", 65, "--max-output=67108864"),
    "source": ("pynterp-run", [], "compile('#' * (9 << 20), 'x', 'exec')", 65, "--max-source=8388608"),
    "recursion": ("pynterp-run", [], "import sys; sys.setrecursionlimit(10**6); f = lambda n: n and 1 + f(n - 1); f(2000)", 1,
                  "RecursionError"),
}


def _console(binary, text, options):
    command = [binary, "--profile=guarded", "-q", *options]
    return subprocess.run(command, input=text, capture_output=True, text=True, timeout=60)


def _default(binary, command, options, program):
    """What a command of that name does, when neither an option nor the environment says."""
    with tempfile.TemporaryDirectory(prefix="pynterp-test-") as directory:
        place = Path(directory).resolve()
        if command == "pynterp-run":
            command = binary
        else:
            (place / command).symlink_to(Path(binary).resolve())
            command = place / command
        environment = {k: v for k, v in os.environ.items() if k != "PYNTERP_PROFILE"}
        done = subprocess.run([command, *options, "-c", program], capture_output=True, text=True, timeout=60,
                              stdin=subprocess.DEVNULL, env=environment)
        return done, str(place)


def _programs_of(patterns):
    return [p for p in sorted(ROOT.glob("*.py")) if _programs.selected(f"guarded/{p.stem}", patterns)]


def _flags(patterns):
    return [row for row in FLAGS if _programs.selected(f"guarded/flag_{row[0]}", patterns)]


def names(patterns):
    found = [f"guarded/{p.stem}" for p in _programs_of(patterns)] + [f"guarded/flag_{row[0]}" for row in _flags(patterns)]
    found += [f"guarded/console_{name}" for name in CONSOLE if _programs.selected(f"guarded/console_{name}", patterns)]
    found += [f"guarded/default_{name}" for name in DEFAULTS if _programs.selected(f"guarded/default_{name}", patterns)]
    return found + [name for name in ("guarded/policy_file", CACHE_BESIDE, MOUNT_HERE) if _programs.selected(name, patterns)]


def _run(binary, options, program):
    with tempfile.TemporaryDirectory(prefix="pynterp-test-") as directory:
        place = Path(directory).resolve()
        (place / "file").write_text("content")
        (place / "out").symlink_to("/etc/passwd")
        (place / "sub").mkdir()
        (place / "in").symlink_to(place / "sub" / "file")
        (place / "sub" / "file").write_text("inside")
        (place / "sub" / "away").symlink_to(place / "made")
        fill = lambda text: text.replace("FILE", f"{place}/file").replace("DIR", str(place))
        guarded = [] if "-A" in options or any(o.startswith("--profile") for o in options) else ["--profile=guarded"]
        command = [binary, *guarded, *map(fill, options), "-c", fill(program)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
        return done, fill


def _cache_beside(binary):
    """A .pyc file beside a program's module could be a guest's, and bytecode is not checked: the text counts."""
    with tempfile.TemporaryDirectory(prefix="pynterp-test-") as directory:
        place = Path(directory).resolve()
        module = place / "m.py"
        module.write_text("x = 'forged'")
        os.utime(module, (1, 1))
        cached = Path(py_compile.compile(module, doraise=True))
        module.write_text("x = 'source'")
        os.utime(module, (1, 1))
        (place / "main.py").write_text("import m; print(m.x)")
        done = subprocess.run([binary, "--profile=guarded", f"--allow-read={place}", place / "main.py"],
                              capture_output=True, text=True, timeout=60)
        loose = subprocess.run([binary, "--profile=open", place / "main.py"], capture_output=True, text=True, timeout=60)
        ok = cached.is_file() and (done.stdout, loose.stdout) == ("source\n", "forged\n")
    return ok, f"{done.stdout}{loose.stdout}{done.stderr[-300:]}"


def _mount_here(binary):
    """The working directory has the guest's name, and relative paths start there."""
    with tempfile.TemporaryDirectory(prefix="pynterp-test-") as directory:
        place = Path(directory).resolve()
        (place / "sub").mkdir()
        (place / "sub" / "file").write_text("content")
        program = ("import os; print(os.getcwd(), os.getcwdb(), open('file').read(), os.listdir(), "
                   "os.path.abspath('../x'), os.path.exists('../sub/file'))")
        done = subprocess.run([binary, "--profile=guarded", f"--mount={place}::/home", "-c", program], cwd=place / "sub",
                              capture_output=True, text=True, timeout=60)
    return done.stdout == "/home/sub b'/home/sub' content ['file'] /home/x True\n", done.stdout + done.stderr[-300:]


def run(binary, oracle, patterns):
    binary = str(Path(binary).absolute())
    for path in _programs_of(patterns):
        expected = _programs.run_oracle([oracle, str(path)])
        actual = _programs.run_binary([binary, "--profile=guarded", *PROGRAM_OPTIONS.get(path.stem, ()), str(path)])
        found = _programs.differences(expected, actual)
        yield f"guarded/{path.stem}", not found and expected.status == 0, "; ".join(found)
    for name, options, program, status, text in _flags(patterns):
        done, fill = _run(binary, options, program)
        ok = done.returncode == status and fill(text) in done.stdout + done.stderr
        yield f"guarded/flag_{name}", ok, f"exit {done.returncode}: {done.stdout[-200:]}{done.stderr[-400:]}"
    if _programs.selected(MOUNT_HERE, patterns):
        yield MOUNT_HERE, *_mount_here(binary)
    for name, (text, options, status, output) in CONSOLE.items():
        if _programs.selected(f"guarded/console_{name}", patterns):
            done = _console(binary, text, options)
            yield (f"guarded/console_{name}", (done.returncode, done.stdout) == (status, output),
                   f"exit {done.returncode}: {done.stdout[-200:]}{done.stderr[-400:]}")
    for name, (command, options, program, status, text) in DEFAULTS.items():
        if _programs.selected(f"guarded/default_{name}", patterns):
            done, place = _default(binary, command, options, program)
            ok = done.returncode == status and text.replace("DIR", place) in done.stdout + done.stderr
            yield f"guarded/default_{name}", ok, f"exit {done.returncode}: {done.stdout[-200:]}{done.stderr[-400:]}"
    if _programs.selected(CACHE_BESIDE, patterns):
        yield CACHE_BESIDE, *_cache_beside(binary)
    if _programs.selected("guarded/policy_file", patterns):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump({"preset": "pure", "allow": {"import": ["pickle"]}, "deny": {"import": ["re"]}}, file)
            file.flush()
            good, _ = _run(binary, [f"--policy={file.name}"], "import pickle; print('in')")
            bad, _ = _run(binary, [f"--policy={file.name}"], "import re")
        ok = (good.stdout, good.returncode, bad.returncode) in [("in\n", 0, 77)]
        yield "guarded/policy_file", ok, good.stderr[-300:] + bad.stderr[-300:]

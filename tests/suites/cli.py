"""Command lines, each given to python3.14 and to pynterp-run: standard output, standard error and exit status are
compared, with the path of the program replaced by PYTHON. Then pynterp-run's own options."""

import dataclasses
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from suites import _programs

TIMEOUT = 60
DOCS = Path(__file__).resolve().parents[2] / "docs"
MAN_PAGE = DOCS / "man" / "pynterp-run.1"
BYTECODE_PAGE = DOCS / "bytecode.md"

# What every case finds in its working directory.
FILES = {
    "hello.py": b"import sys\nprint('hello', sys.argv, __name__, __file__)\n",
    "raises.py": b"def f(x):\n    return 1 / x\n\nif True:\n    f(0)\n",
    "chained.py": b"try:\n    {}['k']\nexcept KeyError as e:\n    raise ValueError('bad') from e\n",
    "group.py": b"raise ExceptionGroup('g', [ValueError(1), TypeError('t')])\n",
    "syntax.py": b"x = 1\nif x\n    y = 2\n",
    "indent.py": b"if 1:\n    x\n  y\n",
    "tab.py": b"if 1:\n\tx = 1\n        y = 2\n",
    "unclosed.py": b"print('a'\nprint('b')\n",
    "cookie.py": b"# -*- coding: no-such-codec -*-\nprint(1)\n",
    "latin1.py": b"# -*- coding: latin-1 -*-\nprint(ascii('\xe9'))\n",
    "bad_utf8.py": b"print('\xff\xfe')\n",
    "bom.py": b"\xef\xbb\xbfprint('bom')\n",
    "nul.py": b"print(1)\x00print(2)\n",
    "binary.py": bytes(range(256)) * 4,
    "empty.py": b"",
    "crlf.py": b"print(1)\r\nprint(2)\r\n",
    "no_newline.py": b"print('end')",
    "skip.py": b"this is not Python\nprint('second line'); 1/0\n",
    "asserts.py": b"'doc'\nassert False, 'asserts are on'\nprint(__doc__, __debug__)\n",
    "exit_text.py": b"import sys\nprint('out')\nsys.exit('bye')\n",
    "at_exit.py": b"import atexit\natexit.register(print, 'at exit')\nprint('main')\nraise SystemExit(4)\n",
    "unraisable.py": b"class C:\n    def __del__(self): 1/0\nC()\nprint('alive')\n",
    "thread.py": b"import threading\nt = threading.Thread(target=lambda: 1/0, name='T')\n"
                 b"t.start(); t.join()\nprint('main')\n",
    "startup.py": b"print('startup file')\nfrom_startup = 7\n",
    "package/__init__.py": b"print('init')\n",
    "package/__main__.py": b"import sys\nprint('main of', __package__, sys.argv[1:])\n",
    "package/inner.py": b"from . import other\nprint(__name__, __spec__.name, other.VALUE)\n",
    "package/other.py": b"VALUE = 5\n",
    "no_main/x.py": b"",
    "lib/helper.py": b"print('helper from', __name__)\nWHERE = 'lib'\n",
    "app/__main__.py": b"import sys, part\nprint('app', part.N, __name__, sys.path[0] == sys.argv[0])\n",
    "app/part.py": b"N = 1\n",
}


@dataclasses.dataclass(frozen=True)
class Case:
    name: str
    args: list[str]
    stdin: bytes = b""
    env: dict[str, str] = dataclasses.field(default_factory=dict)
    stderr: str = "exact"  # exact, ignored, or imports (the names in -X importtime's table)
    special: str = ""      # how the process is treated, see _Runner


def c(name, *args, **more):
    return Case(name, list(args), **more)


SYS_FLAGS = "import sys; print(sys.flags); print(sys.warnoptions, sys._xoptions, sys.dont_write_bytecode)"
SYS_PATHS = ("import sys; print(sys.path, sys.prefix, sys.exec_prefix, sys.base_prefix, sys.executable, sys.platlibdir,"
             " sys._base_executable, sys._stdlib_dir, sep='\\n')")

CASES = [
    # Where the program comes from.
    c("c", "-c", "print('hi')"),
    c("c_args", "-c", "import sys; print(sys.argv, sys.orig_argv)", "-x", "--stats", "a b"),
    c("c_joined", "-cimport sys; print(sys.argv)", "-v"),
    c("c_multiline", "-c", "def f():\n    return 1\nprint(f())"),
    c("c_empty", "-c", ""),
    c("c_missing", "-c"),
    c("c_name", "-c", "print(__name__, __spec__, __package__, __builtins__, __doc__, sorted(globals()))"),
    c("c_raises", "-c", "def f():\n  raise ValueError('é')\nf()"),
    c("c_syntax", "-c", "x = = 1"),
    c("c_indented", "-c", "  print(1)"),
    c("script", "hello.py", "-c", "x", "--dis"),
    c("script_absolute", "./hello.py"),
    c("script_double_dash", "--", "hello.py", "-I"),
    c("script_missing", "nothing.py"),
    c("script_empty_name", ""),
    c("script_empty", "empty.py"),
    c("script_crlf", "crlf.py"),
    c("script_no_newline", "no_newline.py"),
    c("script_bom", "bom.py"),
    c("script_latin1", "latin1.py"),
    c("script_bad_utf8", "bad_utf8.py"),
    c("script_bad_cookie", "cookie.py"),
    c("script_null_byte", "nul.py"),
    c("script_binary", "binary.py"),
    c("script_unreadable_directory", "no_main"),
    c("directory", "app", "arg"),
    c("zip", "app.zip", "arg"),
    c("zip_traceback", "bad.zip"),
    c("module", "-m", "package", "a", "-c"),
    c("module_inner", "-m", "package.inner"),
    c("module_joined", "-mpackage"),
    c("module_missing", "-m", "no_such_module"),
    c("module_missing_inner", "-m", "package.nothing"),
    c("module_no_main", "-m", "no_main"),
    c("module_no_argument", "-m"),
    c("module_stdlib", "-m", "json.tool", stdin=b'{"b": [1, 2.5, null], "a": "x"}'),
    c("module_stdlib_bad_input", "-m", "json.tool", stdin=b'{"b": '),
    c("module_this", "-m", "this"),
    c("module_tokenize", "-m", "tokenize", "hello.py"),
    c("module_ast", "-m", "ast", "hello.py"),
    c("module_dis", "-m", "dis", "hello.py"),
    c("module_calendar", "-m", "calendar", "2024", "2"),
    c("stdin", stdin=b"import sys\nprint(sys.argv, __name__, sys.path[0] == '')\n"),
    c("stdin_dash", "-", "a", stdin=b"import sys\nprint(sys.argv)\n"),
    c("stdin_empty", stdin=b""),
    c("stdin_raises", stdin=b"x = 1\n1 / 0\n"),
    c("stdin_syntax", stdin=b"def f(:\n"),
    c("stdin_reads_itself", stdin=b"import sys\nprint(sys.stdin.read())\nrest\n"),
    c("stdin_input", "-c", "print(input('? ') * 2)", stdin=b"ab\n"),
    c("stdin_eof", "-c", "input()"),
    c("stdin_bad_utf8", stdin=b"print('\xff')\n"),
    # Errors and exit codes.
    c("raises", "raises.py"),
    c("chained", "chained.py"),
    c("group", "group.py"),
    c("syntax", "syntax.py"),
    c("indent", "indent.py"),
    c("tab", "tab.py"),
    c("unclosed", "unclosed.py"),
    c("exit_int", "-c", "import sys; sys.exit(7)"),
    c("exit_none", "-c", "raise SystemExit"),
    c("exit_text", "exit_text.py"),
    c("exit_large", "-c", "raise SystemExit(300)"),
    c("exit_negative", "-c", "raise SystemExit(-1)"),
    c("exit_huge", "-c", "raise SystemExit(2**70)"),
    c("exit_float", "-c", "raise SystemExit(1.5)"),
    c("exit_tuple", "-c", "raise SystemExit(1, 2)"),
    c("exit_at_exit", "at_exit.py"),
    c("exit_in_finally", "-c", "try:\n raise SystemExit(5)\nfinally:\n print('finally')"),
    c("exit_os", "-c", "import os; os._exit(9)"),
    c("exit_in_thread", "-c", "import threading, sys; threading.Thread(target=sys.exit, args=(3,)).start()"),
    c("exit_abort", "-c", "import os; os.abort()", stderr="ignored"),
    c("keyboard_interrupt", "-c", "raise KeyboardInterrupt"),
    c("unraisable", "unraisable.py"),
    c("thread_raises", "thread.py", stderr="ignored"),
    c("excepthook", "-c", "import sys; sys.excepthook = lambda *a: print(a[0], a[1]); 1/0"),
    c("excepthook_broken", "-c", "import sys\ndef hook(*a): 1/0\nsys.excepthook = hook\n[][0]"),
    c("recursion", "-c", "def f(): f()\nf()"),
    c("long_traceback", "-c", "def f(n):\n  if n: f(n - 1)\n  else: 1/0\nf(20)"),
    c("suggestion", "-c", "import math; math.sqr"),
    c("colors", "raises.py", env={"PYTHON_COLORS": "1", "NO_COLOR": "", "TERM": "xterm"}),
    # Options.
    c("flags", "-c", SYS_FLAGS),
    c("paths", "-c", SYS_PATHS),
    c("paths_isolated", "-I", "-c", SYS_PATHS),
    c("paths_no_site", "-S", "-c", SYS_PATHS),
    c("paths_safe", "-P", "-c", SYS_PATHS),
    c("paths_script", "-c", "import sysconfig; print(sysconfig.get_paths())"),
    c("isolated", "-I", "-c", SYS_FLAGS),
    c("isolated_path", "-I", "-c", "import helper", env={"PYTHONPATH": "lib"}),
    c("no_environment", "-E", "-c", SYS_FLAGS, env={"PYTHONOPTIMIZE": "2", "PYTHONVERBOSE": "1"}),
    c("no_user_site", "-s", "-c", SYS_FLAGS),
    c("no_site", "-S", "-c", SYS_FLAGS + "; print('site' in sys.modules)"),
    c("safe_path", "-P", "-c", "import package"),
    c("no_bytecode", "-B", "-c", SYS_FLAGS),
    c("grouped", "-bBEsSq", "-c", SYS_FLAGS),
    c("optimize_0", "asserts.py"),
    c("optimize_1", "-O", "asserts.py"),
    c("optimize_2", "-OO", "asserts.py"),
    c("unbuffered", "-u", "-c", "import sys, os; sys.stdout.write('a'); os.write(1, b'b'); sys.stdout.write('c')"),
    c("buffered", "-c", "import sys, os; sys.stdout.write('a'); os.write(1, b'b'); sys.stdout.write('c')"),
    c("quiet", "-q", "-c", SYS_FLAGS),
    c("verbose", "-v", "-c", "print(1)", stderr="ignored"),
    c("bytes_warning", "-b", "-c", "print(b'a' == 'a', str(b'x'))"),
    c("bytes_error", "-bb", "-c", "print(b'a' == 'a')"),
    c("warnings_error", "-W", "error", "-c", "import warnings; warnings.warn('w')"),
    c("warnings_error_joined", "-Werror::DeprecationWarning", "-c",
      "import warnings; warnings.warn('w', DeprecationWarning)"),
    c("warnings_default", "-c", "import warnings; warnings.warn('w'); warnings.warn('d', DeprecationWarning)"),
    c("warnings_ignored", "-W", "ignore", "-c", "import warnings; warnings.warn('w')"),
    c("warnings_bad", "-W", "nonsense", "-c", "pass"),
    c("warnings_syntax", "-c", "print(1 is 1)\nx = '\\d'"),
    c("warnings_no_argument", "-W"),
    c("skip_first_line", "-x", "skip.py"),
    c("x_utf8", "-X", "utf8", "-c", SYS_FLAGS, env={"LC_ALL": "C"}),
    c("x_no_utf8", "-X", "utf8=0", "-c", SYS_FLAGS + "; print(sys.stdout.encoding)", env={"LC_ALL": "C.UTF-8"}),
    c("x_utf8_bad", "-X", "utf8=2", "-c", "1"),
    c("x_dev", "-X", "dev", "-c", SYS_FLAGS),
    c("x_importtime", "-X", "importtime", "-c", "import json", stderr="imports"),
    c("x_digits", "-X", "int_max_str_digits=640", "-c", "print(len(str(10**600))); str(10**700)"),
    c("x_digits_bad", "-X", "int_max_str_digits=5", "-c", "1"),
    c("x_other", "-X", "a", "-Xb=c", "-c", SYS_FLAGS),
    c("x_tracemalloc", "-X", "tracemalloc", "-c", "import tracemalloc; print(tracemalloc.is_tracing())"),
    c("x_faulthandler", "-X", "faulthandler", "-c", "import faulthandler; print(faulthandler.is_enabled())"),
    c("x_no_debug_ranges", "-X", "no_debug_ranges", "raises.py"),
    c("x_frozen_modules", "-X", "frozen_modules=off", "-c", SYS_FLAGS),
    c("hash_based_pycs", "--check-hash-based-pycs", "always", "hello.py", "--check"),
    c("hash_based_pycs_bad", "--check-hash-based-pycs", "sometimes", "hello.py"),
    c("version", "-V"),
    c("version_long", "-VV"),
    c("help", "-h"),
    c("help_question", "-?"),
    c("help_env", "--help-env"),
    c("help_xoptions", "--help-xoptions"),
    c("unknown_short", "-Z"),
    c("unknown_long", "--no-such-option"),
    c("unknown_after", "-I", "-y", "-c", "1"),
    # Interactive.
    c("interactive", "-i", "-q", stdin=b"1 + 1\ndef f():\n    return 3\n\nf()\n_\nundefined\nprint('bye')\n"),
    c("interactive_syntax", "-i", "-q", stdin=b"x = = 1\n1\n"),
    c("interactive_c", "-q", "-i", "-c", "x = 5", stdin=b"x\n"),
    c("interactive_raises", "-q", "-i", "raises.py", stdin=b"f\nimport sys; sys.last_value\n"),
    c("interactive_exit", "-q", "-i", "-c", "raise SystemExit(2)", stdin=b"1\n"),
    c("interactive_quit", "-q", "-i", stdin=b"exit(6)\nprint('never')\n"),
    c("interactive_env", "-q", "-c", "y = 2", stdin=b"y\n", env={"PYTHONINSPECT": "1"}),
    c("interactive_startup", "-q", "-i", stdin=b"from_startup\n", env={"PYTHONSTARTUP": "startup.py"}),
    c("interactive_startup_missing", "-q", "-i", stdin=b"1\n", env={"PYTHONSTARTUP": "none.py"}),
    c("interactive_prompt", "-q", "-i", stdin=b"import sys; sys.ps1 = '$ '\n1\n"),
    c("terminal", "-q", env={"PYTHON_BASIC_REPL": "1", "TERM": "dumb"}, special="terminal",
      stdin=b"1 + 1\nfor i in range(2):\n    i\n\nundefined\nexit(3)\n"),
    # The environment.
    c("env_path", "-c", "import helper, sys; print(helper.WHERE, sys.path[1:3])", env={"PYTHONPATH": "lib:other"}),
    c("env_optimize", "asserts.py", env={"PYTHONOPTIMIZE": "1"}),
    c("env_warnings", "-c", "import warnings; warnings.warn('w')", env={"PYTHONWARNINGS": "error"}),
    c("env_hash_seed", "-c", "print(hash('a'), {'a', 'b', 'c', 'd'})", env={"PYTHONHASHSEED": "5"}),
    c("env_hash_seed_bad", "-c", "1", env={"PYTHONHASHSEED": "x"}),
    c("env_encoding", "-c", "print('\\u20ac')", env={"PYTHONIOENCODING": "ascii:backslashreplace", "PYTHONUTF8": "0"}),
    c("env_encoding_error", "-c", "print('\\u20ac')", env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}),
    c("env_unbuffered", "-c", "import sys; print(sys.stdout.write_through)", env={"PYTHONUNBUFFERED": "1"}),
    c("env_home_bad", "-c", "1", env={"PYTHONHOME": "/nowhere"}, stderr="ignored"),
    c("env_home", "-c", SYS_PATHS, env={"PYTHONHOME": "/usr"}),
    c("env_malloc_debug", "-c", "print(1)", env={"PYTHONMALLOC": "debug"}),
    c("env_user_base", "-c", "import site; print(site.USER_BASE)", env={"PYTHONUSERBASE": "/somewhere"}),
    c("env_breakpoint", "-c", "breakpoint(); print(1)", env={"PYTHONBREAKPOINT": "0"}),
    # Streams, signals, children.
    c("child", "-c", "import subprocess, sys; print(subprocess.run([sys.executable, '-c', 'print(6*7)'],"
      " capture_output=True, text=True).stdout)"),
    c("child_multiprocessing", "-c", "import multiprocessing as m\nwith m.get_context('spawn').Pool(1) as p:"
      " print(p.map(abs, [-1, -2]))"),
    c("child_fork", "-c", "import os\npid = os.fork()\nif pid == 0: raise SystemExit(3)\nprint(os.waitpid(pid, 0)[1])"),
    c("venv", "-c", "import venv, subprocess, sys; venv.create('env', symlinks=True); print(subprocess.run(["
      "'env/bin/python', '-c', 'import sys; print(sys.prefix == sys.base_prefix, sys.base_prefix,"
      " sys.prefix.endswith(chr(47) + \"env\"), sys.path[-1].endswith(\"site-packages\"))'],"
      " capture_output=True, text=True).stdout)"),
    c("sigint", "-c", "import time\nprint('ready', flush=True)\ntime.sleep(50)", special="sigint"),
    c("sigint_loop", "-c", "print('ready', flush=True)\nwhile True:\n    pass", special="sigint", stderr="ignored"),
    c("sigint_caught", "-c", "try:\n    print('ready', flush=True)\n    while True: pass\nexcept KeyboardInterrupt:\n"
      "    print('caught')", special="sigint"),
    c("sigterm", "-c", "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"),
    c("broken_pipe", "-c", "print('x' * 100000)", special="closed_stdout"),
    c("broken_pipe_flush", "-c", "import sys; print('x'); sys.stdout.flush()", special="closed_stdout"),
    c("broken_pipe_at_exit", "-c", "print('x')", special="closed_stdout"),
    c("full_device", "-c", "print('x')", special="full_stdout"),
    c("no_stdout", "-c", "import sys; print(sys.stdout is None, file=sys.stderr)", special="no_stdout"),
]


class _Runner:
    def __init__(self, program, extra_env):
        self.program = program
        self.extra_env = extra_env

    def run(self, case):
        """RETURNS (stdout, stderr, status), each made comparable."""
        with tempfile.TemporaryDirectory(prefix="pynterp-cli-") as directory:
            cwd = Path(directory, "work")
            _make_files(cwd)
            env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYNTERP_"))}
            env |= {"PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1", "HOME": directory, "LC_ALL": "C.UTF-8"}
            env |= self.extra_env | case.env
            env = {k: v for k, v in env.items() if v != ""}
            run = getattr(self, "_" + (case.special or "plain"))
            out, err, status = run([self.program, *case.args], cwd, env, case)
            return self._comparable(out, directory), self._stderr(err, directory, case.stderr), status

    def _comparable(self, data, directory):
        text = data.decode("utf-8", "backslashreplace")
        for path, name in ((self.program, "PYTHON"), (directory, "DIR")):
            text = text.replace(path, name)
        return re.sub(r"0x[0-9a-f]{6,}", "0xADDRESS", text)

    def _stderr(self, data, directory, how):
        if how == "ignored":
            return ""
        text = self._comparable(data, directory)
        if how == "imports":
            return "\n".join(line.rpartition("|")[2] for line in text.splitlines())
        return text

    def _plain(self, command, cwd, env, case):
        done = subprocess.run(command, cwd=cwd, env=env, input=case.stdin, capture_output=True, timeout=TIMEOUT)
        return done.stdout, done.stderr, done.returncode

    def _sigint(self, command, cwd, env, case):
        process = subprocess.Popen(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        ready = process.stdout.readline()
        time.sleep(0.2)  # to be where the program waits, past the write
        process.send_signal(signal.SIGINT)
        try:
            out, err = process.communicate(timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
        return ready + out, err, process.returncode

    def _closed_stdout(self, command, cwd, env, case):
        read, write = os.pipe()
        os.close(read)
        try:
            done = subprocess.run(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=write,
                                  stderr=subprocess.PIPE, timeout=TIMEOUT)
        finally:
            os.close(write)
        return b"", done.stderr, done.returncode

    def _full_stdout(self, command, cwd, env, case):
        with open("/dev/full", "wb") as full:
            done = subprocess.run(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=full,
                                  stderr=subprocess.PIPE, timeout=TIMEOUT)
        return b"", done.stderr, done.returncode

    def _no_stdout(self, command, cwd, env, case):
        shell = ["/bin/sh", "-c", 'exec "$@" >&-', "sh", *command]
        return self._plain(shell, cwd, env, case)

    def _terminal(self, command, cwd, env, case):
        """Types the lines of stdin, each when a prompt has come, on a terminal of the process's own."""
        master, slave = pty.openpty()
        process = subprocess.Popen(command, cwd=cwd, env=env, stdin=slave, stdout=slave, stderr=slave,
                                   start_new_session=True)
        os.close(slave)
        seen = b""
        try:
            for line in case.stdin.splitlines(keepends=True):
                seen += _read_until(master, (b">>> ", b"... "))
                os.write(master, line)
            seen += _read_until(master, ())
            status = process.wait(TIMEOUT)
        finally:
            process.kill()
            process.wait()
            os.close(master)
        return seen, b"", status


def _read_until(master, ends):
    seen = b""
    while not (ends and seen.endswith(ends)):
        if not select.select([master], [], [], TIMEOUT)[0]:
            return seen + b"(nothing more came)"
        try:
            data = os.read(master, 4096)
        except OSError:  # the other side is closed
            return seen
        if not data:
            return seen
        seen += data
    return seen


def _make_files(cwd):
    for name, content in FILES.items():
        path = cwd / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    shutil.make_archive(str(cwd / "app"), "zip", cwd / "app")
    (cwd / "broken").mkdir()
    (cwd / "broken" / "__main__.py").write_bytes(b"def f():\n    1/0\nf()\n")
    shutil.make_archive(str(cwd / "bad"), "zip", cwd / "broken")


# pynterp-run's own options: (name, arguments, environment, what must hold of (stdout, stderr, status)).
@dataclasses.dataclass(frozen=True)
class Own:
    name: str
    args: list[str]
    holds: Callable[[str, str, int], bool]
    env: dict[str, str] = dataclasses.field(default_factory=dict)
    stdin: bytes = b""


def _zero_frames(err):
    return re.search(r"^frames run by CPython's loop: 0$", err, re.MULTILINE) is not None


# The words are: frames run by CPython's loop, entries from C, code objects lifted, frames of the library on that loop,
# then code objects refused by reason: none, an opcode, too large, malformed, no memory.
COUNT_TWO_PROCESSES = """
import array, subprocess, sys
words = lambda: array.array("Q", open("counters", "rb").read(24))
before = words()
subprocess.run([sys.executable, "-S", "-c", ""], check=True)
print(words()[0], before[1] > 100, words()[1] > before[1] + 100)
"""

# heapq.merge is the library's, and a generator; it calls the program's function.
COUNT_LIBRARY = """
import array, heapq
words = lambda: array.array("Q", open("counters", "rb").read(32))
try:
    import _testinternalcapi
    _testinternalcapi.set_eval_frame_default()
except ImportError:
    pass
def twice(x): return 2 * x
before = words()
merged = list(heapq.merge([1, 3], [2, 4], key=twice))
after = words()
print(merged, after[0], after[1] - before[1] >= 4, after[3] > before[3])
"""

REFUSED = """
import array
words = lambda: list(array.array("Q", open("counters", "rb").read(72))[4:])
print(words())
namespace = {}
exec("def f():\\n  " + "=".join(f"v{i}" for i in range(33000)) + "=1", namespace)
try:
    namespace["f"]()
except SystemError as error:
    print(error)
print(words())
"""

OWN = [
    Own("own_version", ["--version"], lambda o, e, s: s == 0 and o.startswith("Python 3.14.")
        and "(pynterp 0." in o),
    Own("own_help", ["--help"], lambda o, e, s: s == 0 and "--dis" in o and "-X OPT" in o
        and max(map(len, o.splitlines())) <= 80 and o.count("\n") < 50),
    Own("own_help_policy", ["--help-policy"], lambda o, e, s: s == 0 and "--max-time" in o and "--allow-X" in o),
    Own("own_help_all", ["--help-all"], lambda o, e, s: s == 0 and o.startswith("usage: ") and "--trace-vm" in o
        and "PYTHONHASHSEED" in o),
    Own("own_man_page_is_current", ["--help-man"], lambda o, e, s: s == 0 and MAN_PAGE.read_text() == o),
    Own("own_check", ["--check", "hello.py"], lambda o, e, s: (o, e, s) == ("", "", 0)),
    Own("own_check_c", ["--check", "-c", "print(1)"], lambda o, e, s: (o, e, s) == ("", "", 0)),
    Own("own_check_bad", ["--check", "syntax.py"], lambda o, e, s: s == 1 and o == "" and "expected ':'" in e),
    Own("own_check_missing", ["--check", "nothing.py"], lambda o, e, s: s == 1 and "No such file" in e),
    Own("own_check_module", ["--check", "-m", "package"], lambda o, e, s: s == 0),
    Own("own_check_cookie", ["--check", "latin1.py"], lambda o, e, s: s == 0),
    Own("own_check_stdin", ["--check"], lambda o, e, s: s == 1 and '"<stdin>"' in e, stdin=b"x = (\n"),
    Own("own_check_skip", ["-x", "--check", "skip.py"], lambda o, e, s: s == 0),
    Own("own_dis", ["--dis", "-c", "def f(a): return a + 1"], lambda o, e, s: s == 0 and o.count("\n") > 4),
    Own("own_dis_script", ["--dis", "raises.py"], lambda o, e, s: s == 0 and "division" not in e and o != ""),
    Own("own_dis_module", ["--dis", "-m", "bisect"], lambda o, e, s: s == 0 and "insort_right" in o),
    Own("own_opcodes_are_current", ["--opcodes"], lambda o, e, s: s == 0 and o.startswith("# ")
        and (not BYTECODE_PAGE.exists() or BYTECODE_PAGE.read_text() == o)),
    Own("own_stats", ["--stats", "hello.py"], lambda o, e, s: s == 0 and "hello" in o and _zero_frames(e)),
    Own("own_stats_after_exit", ["--stats", "-c", "raise SystemExit(3)"], lambda o, e, s: s == 3 and _zero_frames(e)),
    Own("own_stats_removed", ["-I", "--stats", "-c", "import sys; print(sys.orig_argv[1:], sys.argv[1:])", "--stats"],
        lambda o, e, s: o.startswith("['-I', '-c', ") and o.endswith(", '--stats'] ['--stats']\n")),
    Own("own_require_vm", ["-c", "import json; print(json.dumps([1]))"], lambda o, e, s: (o, e, s) == ("[1]\n", "", 0)),
    Own("own_counters", ["-c", COUNT_TWO_PROCESSES], lambda o, e, s: (o, e, s) == ("0 True True\n", "", 0),
        {"PYNTERP_COUNTERS": "counters"}),
    Own("own_counters_bad", ["-c", "print(1)"], lambda o, e, s: s == 2 and o == "" and "no/such/file" in e,
        {"PYNTERP_COUNTERS": "no/such/file"}),
    Own("own_counters_refused", ["-c", REFUSED], lambda o, e, s: (o, e, s) == (
        "[0, 0, 0, 0, 0]\nfunction has too many local variables or names\n[0, 0, 1, 0, 0]\n", "", 0),
        {"PYNTERP_COUNTERS": "counters"}),
    Own("own_host_stdlib", ["-c", COUNT_LIBRARY], lambda o, e, s: (o, e, s) == ("[1, 2, 3, 4] 0 True True\n", "", 0),
        {"PYNTERP_COUNTERS": "counters", "PYNTERP_HOST_STDLIB": "1"}),
    Own("own_host_stdlib_off", ["-c", COUNT_LIBRARY], lambda o, e, s: (o, e, s) == ("[1, 2, 3, 4] 0 True False\n", "", 0),
        {"PYNTERP_COUNTERS": "counters", "PYNTERP_HOST_STDLIB": "0"}),
    Own("own_host_stdlib_guarded", ["--profile=guarded", "-c", "print(1)"], lambda o, e, s: s == 2 and o == ""
        and "PYNTERP_HOST_STDLIB" in e, {"PYNTERP_HOST_STDLIB": "1"}),
    Own("own_host_stdlib_preset", ["--preset=pure", "-c", "print(1)"], lambda o, e, s: s == 2 and o == ""
        and "PYNTERP_HOST_STDLIB" in e, {"PYNTERP_HOST_STDLIB": "1"}),
    Own("own_host_stdlib_limited", ["--max-steps=9", "-c", "print(1)"], lambda o, e, s: s == 2 and o == ""
        and "PYNTERP_HOST_STDLIB" in e, {"PYNTERP_HOST_STDLIB": "1"}),
    Own("own_profile", ["--profile=open", "-c", "print(1)"], lambda o, e, s: (o, s) == ("1\n", 0)),
    Own("own_profile_bad", ["--profile=loose", "-c", "print(1)"], lambda o, e, s: s == 2 and o == "" and "strict" in e),
    Own("own_profile_empty", ["--profile"], lambda o, e, s: s == 2 and o == ""),
    Own("own_two_actions", ["--check", "--dis", "hello.py"], lambda o, e, s: s == 2 and "--dis" in e),
    Own("own_doctor", ["--doctor"], lambda o, e, s: s == 0 and "sys.path" in o and "loop: 0" in o),
    Own("own_trace", ["--trace-vm", "-S", "-c", "x = 1"], lambda o, e, s: s == 0 and o == "" and "StoreName" in e),
    Own("own_executable", ["-c", "import sys; print(sys.executable)"], lambda o, e, s: o == "PYTHON\n"),
]


def names(patterns):
    every = [f"cli/{case.name}" for case in (*CASES, *OWN)]
    return [name for name in every if _programs.selected(name, patterns)]


def run(binary, oracle, patterns):
    oracle_path = shutil.which(oracle)
    if oracle_path is None:
        yield "cli/", False, f"{oracle} is not there"
        return
    theirs = _Runner(os.path.abspath(oracle_path), {})
    ours = _Runner(os.path.realpath(binary), {"PYNTERP_REQUIRE_VM": "1", "PYNTERP_PROFILE": "open"})

    def compare(case):
        try:
            expected, actual = theirs.run(case), ours.run(case)
        except subprocess.TimeoutExpired as late:
            return f"timeout of {late.cmd[0]} after {TIMEOUT} s"
        found = []
        for what, want, have in zip(("stdout", "stderr"), expected, actual):
            if want != have:
                found.append(f"{what} {_programs._first_difference(want, have)}")
        if expected[2] != actual[2]:
            found.append(f"exit status {actual[2]}, expected {expected[2]}")
        return "; ".join(found)

    def check(own):
        try:
            got = ours.run(Case(own.name, own.args, own.stdin, own.env))
            return "" if own.holds(*got) else f"got {got!r}"[:300]
        except (subprocess.TimeoutExpired, OSError, ValueError) as problem:
            return str(problem)

    wanted = [case for case in CASES if _programs.selected(f"cli/{case.name}", patterns)]
    for case, detail in zip(wanted, _programs.in_parallel(compare, wanted)):
        yield f"cli/{case.name}", not detail, detail
    wanted = [own for own in OWN if _programs.selected(f"cli/{own.name}", patterns)]
    for own, detail in zip(wanted, _programs.in_parallel(check, wanted)):
        yield f"cli/{own.name}", not detail, detail

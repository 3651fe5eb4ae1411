"""Which capabilities a test file needs, when it is run in a guarded session: worked out from what it imports.

Every file may import what it likes, read and write files, see the environment and start threads: the test package's
own helpers do. Processes, the network and native code are granted to the files that import something of NEEDS, or
that import a test module which does."""

import ast
from functools import cache

ALWAYS = ("import", "read", "write", "env", "thread")
LIMITS = ("--max-memory=off", "--max-output=off", "--max-source=off")  # what tests are written for has none
NEEDS = {
    "run": "subprocess multiprocessing concurrent.futures pty test.support.script_helper "
           "test.support.interpreters signal webbrowser venv ensurepip fcntl resource posix select locale "
           "test.support.run_with_locale test.support.run_with_locales test.support.run_with_tz "
           "test.support.skip_if_unlimited_stack_size test.support.skip_if_huge_c_stack "
           "test.support.infinite_recursion test.support.exceeds_recursion_limit pwd grp curses _pyrepl termios "
           "test.fork_wait os.fork os.kill os.system os.popen os.posix_spawn os.spawnv syslog faulthandler",
    "net": "multiprocessing concurrent.futures socket ssl socketserver select selectors asyncio http ftplib "
           "imaplib poplib smtplib urllib.request xmlrpc wsgiref test.support.socket_helper",
    "native": "multiprocessing ctypes _ctypes _testcapi _testlimitedcapi _testinternalcapi _testmultiphase "
              "_testsinglephase _testexternalinspection _interpreters concurrent.interpreters concurrent.futures "
              "test.support.interpreters asyncio dbm sqlite3 curses mmap readline tkinter _xxtestfuzz _elementtree "
              "_pickle _asyncio _zoneinfo _interpchannels _interpqueues _multibytecodec _tracemalloc tracemalloc "
              "_testbuffer _hmac xxlimited _testclinic _remote_debugging _tkinter",
}
# What a file does not get, though it imports something of NEEDS: the first takes the libraries of extension modules away
# under the session that uses them, the second takes id() for an address.
WITHHELD = {"test_import": ("native",), "test.test_ctypes.test_python_api": ("native",)}
# What the scripts need that a file starts.
ADDED = {"test_cprofile": ("net",), "test_eintr": ("net",), "test_uuid": ("run", "net")}
# Helpers that many files import and that touch these modules in some of their functions only.
SHARED = ("test.support", "test.libregrtest")


def grants(suite, file):
    """RETURNS options of pynterp-run."""
    names = imported(suite.home, suite.path(file))
    granted = [*ALWAYS, *(name for name, modules in NEEDS.items() if name not in WITHHELD.get(file, ())
                          and (name in ADDED.get(file, ())
                               or any(matches(names, module) for module in modules.split())))]
    return [*(f"--allow-{name}" for name in granted), *LIMITS]


def matches(names, module):
    return any(name == module or name.startswith(module + ".") for name in names)


@cache
def imported(home, path):
    """RETURNS the names of all modules that a file imports anywhere, and that the test modules it imports do."""
    names, seen, todo = set(), set(), [path]
    if path.name == "__init__.py":  # its tests may be in modules that are no test files of their own
        todo += [part for part in path.parent.rglob("*.py") if not part.name.startswith("test_")]
    while todo:
        path = todo.pop()
        if path in seen or not path.exists():
            continue
        seen.add(path)
        package = ".".join(("test", *path.parent.relative_to(home).parts))
        for name in names_in(path, package):
            names.add(name)
            if name.startswith("test.") and not name.startswith(SHARED):
                place = home.joinpath(*name.split(".")[1:])
                todo += [place.with_suffix(".py"), place / "__init__.py"]
    return names


def names_in(path, package):
    try:
        tree = ast.parse(path.read_bytes())
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.rsplit(".", node.level - 1)[0] if node.level > 1 else package
                base = f"{above}.{base}" if base else above
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Attribute):
            owner = getattr(node.value, "id", "")
            yield f"{'test.support' if owner == 'support' else owner}.{node.attr}"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("test."):
            yield node.value
        elif isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in ("import_module", "import_fresh_module"):
                yield from (part.value for part in ast.walk(node) if isinstance(getattr(part, "value", None), str))

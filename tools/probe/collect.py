"""What there is to run: the files of the installed `test` package, and what plain python3.14 makes of their tests.

The universe is every `test_*.py` of the package and of its subpackages, and each `test_*` package itself for the tests
that its `__init__` adds. Nothing is left out for what it contains. Outcomes of the oracle are kept in the user's cache
directory, per version of Python and of the suite, so that a later run need not repeat them."""

import fnmatch
import json
import os
import subprocess
from functools import cached_property
from pathlib import Path

# Everything is on but what the platform cannot give to both sides alike, or only at the price of hours.
OFF = ("network", "gui", "largefile", "urlfetch", "cpu")
LOOK = """
import json, sys, test
from test.libregrtest.utils import ALL_RESOURCES
print(json.dumps([test.__path__[0], sys.version, list(ALL_RESOURCES)]))
"""


class Suite:
    """The installed `test` package of one interpreter."""

    def __init__(self, home, version, resources, apart=False):
        """`apart`: `home` is not the test package but a directory of test files that regrtest is pointed to."""
        self.home, self.version, self.apart = Path(home), version, apart
        self.resources = [name for name in resources if name not in OFF]
        self.files = find_files(self.home)
        self.modules = {self.module(name) for name in self.files if not (self.home / name / "__init__.py").exists()}

    def module(self, file):
        """RETURNS the name that `file` is imported by."""
        return file if self.apart else module_of(file)

    @cached_property
    def key(self):
        """Names this version of the suite: another one, or an update of a file, gives another key."""
        number = self.version.split()[0]
        paths = sorted(self.home.rglob("*.py"))
        newest = max((path.stat().st_mtime_ns for path in paths), default=0)
        return f"{number}-{len(paths)}-{newest}"

    def path(self, file):
        path = self.home.joinpath(*file.removeprefix("test.").split("."))
        return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")

    def listing(self):
        """RETURNS what lies in the package, to see later what tests have left there."""
        return {path for path in self.home.rglob("*") if "__pycache__" not in path.parts}

    def arguments(self, tempdir):
        """RETURNS what regrtest is told; the same on both sides."""
        arguments = ["-v", "-u", ",".join(self.resources) or "none", "--tempdir", str(tempdir)]
        return [*arguments, "--testdir", str(self.home)] if self.apart else arguments


def open_suite(python):
    """RETURNS the suite that comes with `python`. Raises OSError or ValueError with a sentence."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run([python, "-c", LOOK], capture_output=True, text=True, env=environment)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]
        raise ValueError(f"{python} has no test package: {last}")
    return Suite(*json.loads(done.stdout))


def module_of(name):
    """Files at the top go by their own name, as in `-m test test_dict`; the others by the module's."""
    return name if name.startswith("test.") else f"test.{name}"


def find_files(home):
    found = []

    def visit(directory, package):
        for entry in sorted(directory.iterdir()):
            name = entry.stem if entry.suffix == ".py" else entry.name
            if entry.suffix == ".py" and entry.is_file() and name.startswith("test_"):
                found.append(f"{package}.{name}" if package else name)
            elif entry.is_dir() and (entry / "__init__.py").exists() and (package or name.startswith("test_")):
                if not package:
                    found.append(name)
                visit(entry, f"{package or 'test'}.{name}")

    visit(home, "")
    return sorted(found)


def choose(files, patterns):
    """RETURNS the files whose name is a pattern, matches it as a glob, or is in the package of that name; failing
    that, those whose last name it is. Raises ValueError for a pattern without a match."""
    chosen = set()
    for pattern in patterns:
        bare = pattern.removeprefix("test.").removesuffix(".py")
        found = ([name for name in files if matches(name.removeprefix("test."), bare)]
                 or [name for name in files if name.endswith("." + bare)])
        if not found:
            raise ValueError(f"no test file is called {pattern}")
        chosen.update(found)
    return [name for name in files if name in chosen]


def matches(name, pattern):
    return name == pattern or name.startswith(pattern + ".") or fnmatch.fnmatchcase(name, pattern)


def shard(files, index, count):
    """RETURNS the part `index` of `count`, counted from 1."""
    return files[index - 1::count]


def read_list(path):
    """RETURNS the names in a list of files: one a line, `#` begins a comment."""
    lines = (line.partition("#")[0].strip() for line in path.read_text().splitlines())
    return [line for line in lines if line]


class Store:
    """Results of files, appended one JSON object a line to `path`; for each file the last one counts.

    A line that was cut off by the end of the process, and what another process appends meanwhile, do no harm."""

    def __init__(self, path):
        self.path, self.results = path, {}
        for line in path.read_text("utf-8", "replace").splitlines() if path.exists() else ():
            try:
                entry = json.loads(line)
            except ValueError:
                continue
            self.results[entry["file"]] = entry

    def clear(self):
        self.results = {}
        self.path.unlink(missing_ok=True)

    def add(self, result):
        self.results[result["file"]] = result
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with open(self.path, "a+b") as file:
            if file.tell() and os.pread(file.fileno(), 1, file.tell() - 1) != b"\n":
                file.write(b"\n")  # after a line that was cut off
            file.write(json.dumps(result, separators=(",", ":")).encode() + b"\n")

    def get(self, file):
        return self.results.get(file)


def cache_directory():
    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.environ.get("HOME") or "/root", ".cache")
    return Path(home).absolute() / "pynterp" / "probe"


def oracle_store(suite, mode, cache):
    return Store(cache / f"oracle-{suite.key}-{mode}.jsonl")

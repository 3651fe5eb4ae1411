"""The snippets of README.md: the commands and the C program it shows print what it says they print.

A snippet is a fenced block after a line `<!-- snippet: NAME -->`; the block after it, its output. In the commands,
./dev is a stand-in that runs the binary under test. The program is linked as Bazel linked examples/embed/hello, with
that program's object file replaced."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from suites import _programs

TREE = Path(__file__).resolve().parents[2]
TIMEOUT = 120
NAMES = ("readme/run", "readme/embed")
SNIPPET = re.compile(r"^<!-- snippet: {} -->\n```\w*\n(.*?)^```\n(.*?)^```\w*\n(.*?)^```$", re.M | re.S)
DEV = """#!/bin/sh
[ "$1" = run ] || exit 64
shift
PYNTERP_REQUIRE_VM=1 exec '{}' "$@"
"""


class Problem(Exception):
    """Why a snippet did not do what the page says."""


def _snippet(name):
    """RETURNS the text and the output of a snippet."""
    pattern = SNIPPET.pattern.replace("{}", re.escape(name))
    found = re.search(pattern, (TREE / "README.md").read_text(), SNIPPET.flags)
    if not found:
        raise Problem(f"README.md has no snippet {name} with its output")
    return found[1], found[3]


def _run(command, cwd):
    try:
        done = subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        raise Problem(f"timeout after {TIMEOUT} s") from None
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["nothing on stderr"])[-1]
        raise Problem(f"{Path(command[0]).name}: exit status {done.returncode}: {last[:200]}")
    return done.stdout


def _compare(actual, expected):
    if actual != expected:
        raise Problem(f"printed {actual!r}, README.md says {expected!r}")


def _check_run(binary, cwd):
    text, output = _snippet("run")
    dev = cwd / "dev"
    dev.write_text(DEV.format(Path(binary).absolute()))  # not what a link leads to: the name decides on the guard
    dev.chmod(0o755)
    _compare(_run(["bash", "-ec", text], cwd), output)


def _link_arguments(binary, object_file, program):
    """What Bazel gave the linker for hello, for another object file. RETURNS them and where they hold."""
    here = Path(binary).resolve().parent  # ./dev keeps pynterp-run in bin/MODE/, beside what Bazel built: MODE-bin/
    built = here.parent.parent / f"{here.name}-bin"
    parameters = built / "examples/embed/hello-2.params"
    if not parameters.is_file():
        raise Problem(f"the library is not built: no {parameters}; ./dev build //examples/embed:hello makes it")
    arguments = []
    for word in parameters.read_text().split("\n"):
        if word.endswith(("/hello.o", "/hello.pic.o")):
            word = str(object_file)
        elif word.endswith("/embed/hello"):
            word = str(program)
        if word:
            arguments.append(word)
    return arguments, built.resolve().parents[2]


def _check_embed(binary, cwd):
    text, output = _snippet("embed")
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        raise Problem("there is no C compiler: run ./dev test, or this in ./dev shell")
    source, object_file, program = cwd / "answer.c", cwd / "answer.o", cwd / "answer"
    source.write_text(text)
    _run([compiler, "-std=c11", "-Wall", "-Wextra", "-Werror", "-pedantic", "-fno-pie", f"-I{TREE / 'include'}", "-c",
          str(source), "-o", str(object_file)], cwd)
    arguments, where = _link_arguments(binary, object_file, program)
    _run([compiler, *arguments], where)
    _compare(_run([str(program)], cwd), output)


def names(patterns):
    return [name for name in NAMES if _programs.selected(name, patterns)]


def run(binary, oracle, patterns):
    for name, check in zip(NAMES, (_check_run, _check_embed)):
        if not _programs.selected(name, patterns):
            continue
        with tempfile.TemporaryDirectory(prefix="pynterp-readme-") as cwd:
            try:
                check(binary, Path(cwd))
                yield name, True, ""
            except Problem as problem:
                yield name, False, str(problem)

#!/usr/bin/env python3.14
"""Runs test files of CPython's own suite on pynterp and on CPython, and counts the tests that CPython passes here and
pynterp passes too.

Each file runs as `-m test -v FILE` in a process and a fresh directory of its own; recorder.py notes what became of each
test. A test that CPython passes and pynterp fails, skips or never comes to counts as failing. Two tests with one name
are told apart by their order."""

import argparse
import concurrent.futures
import fnmatch
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import monotonic

HERE = Path(__file__).resolve().parent
TODO = HERE.parents[1] / "TODO.md"
BEGIN, END = "<!-- suite:begin -->", "<!-- suite:end -->"
FELL_BACK = 70  # exit status of a pynterp-run with PYNTERP_REQUIRE_VM=1 that needed CPython's loop
GATE = 97.0  # percent
FEW = 3  # names that TODO.md gives for one cause

# The list is fixed, so that a total can be compared with last month's.
FILES = """
test_grammar test_syntax test_scope test_named_expressions test_patma test_fstring test_tstring test_exceptions
test_except_star test_exception_group test_raise test_with test_contextlib test_contextlib_async test_generators
test_genexps test_listcomps test_setcomps test_dictcomps test_yield_from test_coroutines test_asyncgen test_types
test_class test_descr test_super test_metaclass test_property test_slots test_dataclasses test_enum test_abc test_typing
test_type_params test_type_aliases test_type_annotations test_annotationlib test_functools test_itertools
test_collections test_call test_extcall test_keywordonlyarg test_positional_only_arg test_funcattrs test_decorators
test_augassign test_unpack test_unpack_ex test_builtin test_int test_float test_long test_list test_dict test_set
test_str test_bytes test_tuple test_range test_slice test_iter test_weakref test_gc test_copy test_pickle test_json
test_re test_inspect test_traceback test_warnings test_logging test_unittest test_asyncio test_threading test_import
test_importlib
""".split()
# Packages too long for one process: their files run one by one.
SPLIT = ("test_asyncio",)


@dataclass
class Side:
    """What one interpreter made of one file. `tests` maps a name to (status, exception)."""

    tests: dict = field(default_factory=dict)
    ending: str = ""  # why it did not come to its end in order; empty if it did
    refusal: str = ""  # the exception or skip that kept tests from running
    seconds: float = 0.0


@dataclass
class Row:
    file: str
    known: bool = True  # it has tests on this system
    oracle_passes: int = 0
    passes: int = 0
    failing: list = field(default_factory=list)  # [name, exception]
    ending: str = ""
    oracle_ending: str = ""
    seconds: float = 0.0
    oracle_seconds: float = 0.0


def how_it_ended(status, ended, running):
    where = f" in {running}" if running else ""
    if status is None:
        return "hang" + where
    if status < 0:
        try:
            name = signal.Signals(-status).name
        except ValueError:
            name = f"signal {-status}"
        return f"crash by {name}{where}"
    if status == FELL_BACK:
        return "CPython's own loop ran guest frames"
    return "" if ended else f"ended early with status {status}{where}"


def read_record(path):
    """RETURNS the tests of a record, whether it is complete, and the test that was still running."""
    tests, seen, running, ended = {}, Counter(), "", False
    lines = path.read_text("utf-8", "replace").splitlines() if path.exists() else []
    for line in lines:
        try:
            entry = json.loads(line)
        except ValueError:
            continue  # the process died while it wrote this
        if "end" in entry:
            ended = True
        elif "start" in entry:
            running = entry["start"]
        else:
            running = ""
            name = entry["test"]
            seen[name] += 1
            if seen[name] > 1:
                name += f"#{seen[name]}"
            tests[name] = entry["status"], entry["error"]
    return tests, ended, running


def refusal(log, file):
    """The line of a log that says why `file` was broken off or ran no test at all."""
    loading, crashed = "", False
    for line in log.read_text("utf-8", "replace").splitlines():
        if line.startswith(f"{file} skipped -- "):
            return line[:300]
        if line.startswith(f"test {file} crashed -- "):
            crashed = True
        elif re.match(r"(\w+\.)*\w*(Error|Exception|Exit|Interrupt)\b", line):
            if not crashed:
                loading = line
            elif line != "Exception: errors while loading tests":
                return line[:300]
    return loading[:300] if crashed else ""


def run_side(python, file, timeout, require_vm):
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYNTERP_"))}
    if require_vm:
        env |= {"PYNTERP_REQUIRE_VM": "1", "PYNTERP_PROFILE": "open"}
    directory = Path(tempfile.mkdtemp(prefix="probe-"))
    work, record = directory / "work", directory / "record"
    work.mkdir()
    env["TMPDIR"] = str(work)
    command = [python, str(HERE / "recorder.py"), str(record), "-v", "--tempdir", str(work), file]
    started = monotonic()
    try:
        with open(directory / "log", "wb") as log:
            process = subprocess.Popen(command, cwd=work, env=env, start_new_session=True, stdin=subprocess.DEVNULL,
                                       stdout=log, stderr=subprocess.STDOUT)
            try:
                status = process.wait(timeout)
            except subprocess.TimeoutExpired:
                status = None
            try:
                os.killpg(process.pid, signal.SIGKILL)  # and what it left behind
            except ProcessLookupError:
                pass
            process.wait()
        tests, ended, running = read_record(record)
        ending = how_it_ended(status, ended, running)
        return Side(tests, ending, refusal(directory / "log", file), monotonic() - started)
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def probe(options, file):
    oracle = run_side(options.oracle, file, options.timeout, False)
    ours = run_side(options.binary, file, options.timeout, True)
    row = Row(file, ending=ours.ending, oracle_ending=oracle.ending, seconds=ours.seconds,
              oracle_seconds=oracle.seconds)
    missing = "missing", "; ".join(filter(None, ["did not run", ours.ending, ours.refusal]))
    for name, (status, _) in oracle.tests.items():
        if status != "pass":
            continue
        row.oracle_passes += 1
        status, error = ours.tests.get(name, missing)
        if status == "pass":
            row.passes += 1
        else:
            row.failing.append([name, error])
    if not ours.tests and not oracle.tests and not row.ending:
        row.known = False
    # A class or module that could not be set up explains those of its tests that did not run.
    for name, (status, error) in ours.tests.items():
        if status == "fail" and "(" in name and name not in oracle.tests:
            row.failing.append([name, error])
    return row


def percent(passes, of):
    """Rounded down, so that 100.0 means all."""
    return passes * 1000 // of / 10 if of else 0.0


def format_row(row):
    text = f"{row.file:44} {row.passes:5} of {row.oracle_passes:5} {percent(row.passes, row.oracle_passes):6.1f} %"
    text += f" {row.oracle_seconds:6.1f} s {row.seconds:6.1f} s"
    if not row.known:
        text += "  no tests ran on either"
    if row.ending:
        text += f"  {row.ending}"
    if row.oracle_ending:
        text += f"  (CPython: {row.oracle_ending})"
    return text


def totals(rows):
    passes, of = sum(r.passes for r in rows), sum(r.oracle_passes for r in rows)
    return {"passes": passes, "oracle_passes": of, "percent": percent(passes, of),
            "files": len(rows), "broken": [r.file for r in rows if r.ending]}


def format_totals(total):
    return (f"{total['passes']} of {total['oracle_passes']} tests, {total['percent']:.1f} %, in {total['files']} "
            f"files; {len(total['broken'])} of them crashed, hung or left the VM")


def write_todo(rows, total, path=TODO):
    """Puts the table between its two marks."""
    lines = ["| file | CPython passes | pynterp passes | % | |", "|---|---:|---:|---:|---|"]
    full = [r for r in rows if r.known and r.passes == r.oracle_passes and not r.ending]
    for row in rows:
        if row not in full:
            lines.append(f"| {row.file} | {row.oracle_passes} | {row.passes} "
                         f"| {percent(row.passes, row.oracle_passes):.1f} | {row.ending or remark(row)} |")
    lines.append(f"| {len(full)} more, each complete | {sum(r.oracle_passes for r in full)} "
                 f"| {sum(r.passes for r in full)} | 100.0 | |")
    lines.append(f"| **all {len(rows)}** | {total['oracle_passes']} | {total['passes']} | {total['percent']:.1f} | |")
    groups = by_cause(rows)
    if groups:
        lines += ["", "Failing, by exception:", ""]
        for error, names in groups:
            which = ", ".join(f"`{name}`" for name in names[:FEW])
            if len(names) > FEW:
                which += f" and {len(names) - FEW} more"
            lines.append(f"- {len(names)}: {shorten(error)}  \n  {which}")
    text = path.read_text()
    head, found_begin, rest = text.partition(BEGIN)
    _, found_end, tail = rest.partition(END)
    if not found_begin or not found_end:
        sys.exit(f"suite: {path} has no {BEGIN} ... {END}")
    path.write_text(head + BEGIN + "\n" + "\n".join(lines) + "\n" + END + tail)


def by_cause(rows):
    """RETURNS the failing tests in groups, the largest first; objects' addresses make no difference."""
    groups = {}
    for row in rows:
        for name, error in row.failing:
            groups.setdefault(re.sub(r"0x[0-9a-f]+", "0x...", error), []).append(name)
    return sorted(groups.items(), key=lambda group: -len(group[1]))


def remark(row):
    return "" if row.known else "no tests here"


def shorten(text, limit=160):
    """Text as Markdown."""
    text = text if len(text) <= limit else text[:limit // 3] + " ... " + text[-2 * limit // 3:]
    return text.replace("<", "&lt;").replace("|", "\\|")


def expand(files, oracle):
    """Replaces the packages of SPLIT by the names of their files."""
    find = "import os, test; print(os.path.dirname(test.__file__))"
    home = Path(subprocess.run([oracle, "-c", find], capture_output=True, text=True, check=True).stdout.strip())
    found = []
    for file in files:
        if file in SPLIT:
            found += sorted(f"test.{file}.{path.stem}" for path in (home / file).glob("test_*.py"))
        else:
            found.append(file)
    return found


def parse(argv):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=f"Exit status: 0; 1 below {GATE:g} % or after a crash or hang; 2 wrong arguments.")
    parser.add_argument("--binary", required=True, metavar="PATH", help="the pynterp-run to probe")
    parser.add_argument("--oracle", default="python3.14", metavar="PYTHON",
                        help="the CPython to compare with (default: %(default)s)")
    parser.add_argument("--jobs", type=int, default=2, metavar="N",
                        help="files at the same time (default: %(default)s)")
    parser.add_argument("--timeout", type=float, default=300, metavar="S",
                        help="seconds a file may take (default: %(default)g)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything to FILE")
    parser.add_argument("--write-todo", action="store_true", help="fill the table in TODO.md; needs the whole list")
    parser.add_argument("--list", action="store_true", help="print the files instead of running them")
    parser.add_argument("patterns", nargs="*", metavar="PATTERN",
                        help="only files with this name, or that match this glob; a name may be one outside the list")
    options = parser.parse_args(argv)
    if "/" in options.binary:
        options.binary = str(Path(options.binary).absolute())  # each file runs in a directory of its own
    if options.jobs < 1:
        parser.error("--jobs must be at least 1")
    if options.write_todo and options.patterns:
        parser.error("--write-todo needs the whole list")
    files = expand(FILES, options.oracle)
    if options.patterns:
        chosen = []
        for pattern in options.patterns:
            names = [f for f in files if fnmatch.fnmatchcase(f, pattern)
                     or f.startswith(f"test.{pattern}.") or f.endswith(f".{pattern}")]
            chosen += [name for name in names or [pattern] if name not in chosen]
        files = chosen
    options.files = files
    return options


def main(argv=None):
    options = parse(argv)
    if options.list:
        print(*options.files, sep="\n")
        return 0
    print(f"{'file':44} {'pynterp':>5} of CPython {'':>3} CPython  pynterp", flush=True)
    rows = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        try:
            for row in pool.map(lambda file: probe(options, file), options.files):
                rows.append(row)
                print(format_row(row), flush=True)
        finally:
            pool.shutdown(cancel_futures=True)
    failing = [(name, error) for row in rows for name, error in row.failing]
    if failing:
        print("\nfailing:")
        for name, error in failing:
            print(f"  {name}: {error}")
        print()
    total = totals(rows)
    print(format_totals(total))
    if options.json:
        document = {"binary": options.binary, "oracle": options.oracle, "totals": total,
                    "files": [asdict(row) for row in rows]}
        options.json.write_text(json.dumps(document, indent=1) + "\n")
    if options.write_todo:
        write_todo(rows, total)
    return 0 if total["percent"] >= GATE and not total["broken"] else 1


if __name__ == "__main__":
    sys.exit(main())

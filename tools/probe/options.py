"""The command line of the probe."""

import argparse
import re
from pathlib import Path

import collect

DESCRIPTION = """\
Runs CPython's own test suite on pynterp and on CPython, test by test, and says where they differ.

Parity is the share of the tests that python3.14 passes on this machine that pynterp passes too, with none of their
guest code run by CPython's loop. A test that does not do what it does under CPython deviates; known deviations are
listed in tools/probe/expect/. docs/probe.md says more."""

EPILOG = """\
Exit status: 0 every deviation is listed; 1 a new or a changed deviation, a listed one that is gone, or a fault in a
list; 2 wrong arguments; 130 interrupted (--resume goes on)."""


def parse(argv):
    parser = argparse.ArgumentParser(prog="./dev probe", description=DESCRIPTION, epilog=EPILOG,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("patterns", nargs="*", metavar="PATTERN",
        help="only files of this name, in the package of this name, or that match this glob")
    add("--binary", required=True, metavar="PATH", help="the pynterp-run to probe (./dev gives it)")
    add("--oracle", default="python3.14", metavar="PYTHON", help="the CPython to compare with (default: %(default)s)")
    what = parser.add_argument_group("what is run")
    what.add_argument("--smoke", action="store_true", help="the files of tools/probe/smoke.txt: a few minutes")
    what.add_argument("--shard", type=part, metavar="I/N", help="the I-th of N parts of the files, counted from 1")
    what.add_argument("--resume", action="store_true", help="keep what an interrupted run of the same binary has done")
    what.add_argument("--merge", type=Path, nargs="+", metavar="FILE",
                      help="run nothing: report on what --json has written for the shards of a run")
    what.add_argument("--check-lists", action="store_true",
                      help="run nothing: say what is wrong with the lists; exit status 1 if there is something")
    what.add_argument("--differences", action="store_true",
                      help="run nothing: print docs/differences.md, what a guarded session changes by the lists")
    what.add_argument("--list", action="store_true", help="print the files instead of running them")
    how = parser.add_argument_group("how")
    how.add_argument("--jobs", type=positive, default=2, metavar="N",
                     help="files at the same time (default: %(default)s)")
    how.add_argument("--profile", choices=("open", "guarded", "strict"), default="open",
                     help="what guest code may reach (default: %(default)s)")
    how.add_argument("--mode", choices=("module", "script"), default="module",
                     help="import the test file, or run it as __main__ (default: %(default)s)")
    how.add_argument("--host-stdlib", action="store_true",
                     help="leave the standard library to CPython's loop, so that only test files are interpreted: a "
                          "figure to compare with, judged by no list")
    how.add_argument("--without", type=pattern, metavar="REGEX",
                     help="with --host-stdlib: leave out files whose name or text has a match, to compare with figures "
                          "that were made so")
    how.add_argument("--timeout", type=float, default=120, metavar="S",
                     help="seconds a test may take beyond 20 times CPython's (default: %(default)g)")
    how.add_argument("--retries", type=int, default=1, metavar="N",
                     help="second looks at tests that fail, alone in a fresh process (default: %(default)s)")
    how.add_argument("--fresh-oracle", action="store_true", help="run CPython's side again, even if it is known")
    how.add_argument("--cache", type=Path, default=collect.cache_directory(), metavar="DIR",
                     help="where results are kept (default: %(default)s)")
    out = parser.add_argument_group("what is written")
    out.add_argument("--update", action="store_true", help="write tools/probe/expect/ anew, for review")
    out.add_argument("--write-todo", action="store_true", help="write the backlog into TODO.md; needs all files")
    out.add_argument("--json", type=Path, metavar="FILE", help="every test's outcome; compressed if FILE ends in .zst")
    out.add_argument("--junit", type=Path, metavar="FILE", help="the same as JUnit XML")
    out.add_argument("--html", type=Path, metavar="FILE", help="a page to read; it needs no network")
    out.add_argument("--history", type=Path, metavar="FILE",
                     help="where a line is appended per run that came to its end (default: history.jsonl in the cache)")
    options = parser.parse_args(argv)
    if "/" in options.binary:
        options.binary = str(Path(options.binary).absolute())  # each file runs in a directory of its own
    options.history = options.history or options.cache / "history.jsonl"
    if options.host_stdlib and (options.profile != "open" or options.update or options.write_todo):
        parser.error("--host-stdlib goes with neither a guard, --update nor --write-todo")
    if options.without and not options.host_stdlib:
        parser.error("--without needs --host-stdlib: no file is left out of parity")
    if options.write_todo and selection(options) != "all":
        parser.error("--write-todo needs all files")
    return options


def part(text):
    index, _, count = text.partition("/")
    if not (index.isdigit() and count.isdigit() and 1 <= int(index) <= int(count)):
        raise argparse.ArgumentTypeError(f"{text} is not I/N with 1 <= I <= N")
    return int(index), int(count)


def pattern(text):
    try:
        re.compile(text)
    except re.PatternError as error:
        raise argparse.ArgumentTypeError(f"{text} is no regular expression: {error}") from None
    return text


def positive(text):
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number above 0")
    return int(text)


def selection(options):
    """RETURNS a name for the chosen part: runs of the same part can be compared."""
    words = ["smoke"] * options.smoke + options.patterns
    if options.without:
        words.append(f"without {options.without}")
    if options.shard:
        words.append("shard {}/{}".format(*options.shard))
    return " ".join(words) or "all"

#!/usr/bin/env python3.14
"""Runs the suites of tests/suites/ against a pynterp-run and counts what passed.

A suite is a module of tests/suites/ whose name does not start with an underscore. It has

    run(binary, oracle, patterns) -> iterable of (name, ok, detail)

where `name` starts with the suite's own name and a slash, `detail` is one short line that says what
went wrong, and only the names that `selected(name, patterns)` accepts are run. A suite may also have
`names(patterns)`, which gives the same names without running anything; --list prints them.
"""

import argparse
import importlib
import pkgutil
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import suites
from suites import _programs

STRESS = {
    "gc": "a garbage collection at every allocation that may start one",
    "no-caches": "inline caches stay cold, every site takes its generic path",
    "observed": "every frame behaves as if somebody were looking at it",
    "debug-malloc": "the debug hooks of libpython's allocators",
}


def parse(argv):
    parser = argparse.ArgumentParser(
        description="Run pynterp's test programs; the last line says `N passed, N failed`.",
        epilog="stress modes (PYNTERP_STRESS for the binary): "
        + "; ".join(f"{name}: {what}" for name, what in STRESS.items()),
    )
    parser.add_argument("--binary", metavar="PATH", help="the pynterp-run to test")
    parser.add_argument("--oracle", metavar="PYTHON", default="python3.14",
                        help="the CPython to compare with (default: %(default)s)")
    parser.add_argument("--jobs", metavar="N", type=int, default=2,
                        help="programs run at the same time (default: %(default)s)")
    parser.add_argument("--stress", metavar="NAME", choices=STRESS, help="run the binary in a stress mode")
    parser.add_argument("--no-smoke", action="store_true", help="leave out CPython's own tests, which take minutes")
    parser.add_argument("--all", action="store_true",
                        help="take every program where a suite takes a sample (leaks)")
    parser.add_argument("--list", action="store_true", help="print the names instead of running")
    parser.add_argument("patterns", metavar="PATTERN", nargs="*",
                        help="run the tests whose name contains PATTERN or matches it as a glob")
    options = parser.parse_args(argv)
    if options.jobs < 1:
        parser.error("--jobs must be at least 1")
    if not options.binary and not options.list:
        parser.error("--binary is needed")
    return options


def all_suites():
    names = sorted(m.name for m in pkgutil.iter_modules(suites.__path__) if not m.name.startswith("_"))
    return [(name, importlib.import_module(f"suites.{name}")) for name in names]


def main(argv=None):
    options = parse(argv)
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        # As shells start what runs in the background; the programs would inherit it.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    _programs.settings.all = options.all
    if options.list:
        for name, suite in all_suites():
            if hasattr(suite, "names"):
                names = suite.names(options.patterns)
            else:
                names = [name + "/"] if _programs.selected(name + "/", options.patterns) else []
            for each in names:
                print(each)
        return 0

    _programs.settings.jobs = options.jobs
    _programs.settings.stress = options.stress
    _programs.settings.smoke = not options.no_smoke
    passed = failed = 0
    for name, suite in all_suites():
        try:
            for test, ok, detail in suite.run(options.binary, options.oracle, options.patterns):
                passed += bool(ok)
                failed += not ok
                if not ok:
                    print(f"FAIL {test}: {detail}", flush=True)
        except Exception as error:  # a broken suite must not hide the others' results
            failed += 1
            print(f"FAIL {name}/: the suite itself broke: {error!r}", flush=True)
    if passed + failed == 0:
        print("no test matches", " ".join(options.patterns))
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3.14
"""Runs the programs of this directory and prints what they gained.

    run.py --binary PATH [--profile NAME] [--cli] [PATTERN...]    each gain, and how many
    run.py --binary PATH --oracle [PATTERN...]                    programs that gain nothing without any guard

A program proves nothing unless it gains in the open profile, or open_gains_nothing.txt says why it cannot.
"""

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from suites import _escape_corpus as corpus
from suites import _programs

ORACLE_TIMEOUT_MS = 2500


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, help="the pynterp-run; the runner is found beside it")
    parser.add_argument("--profile", default="guarded", choices=("open", "guarded", "strict"))
    parser.add_argument("--cli", action="store_true", help="through pynterp-run instead of in process")
    parser.add_argument("--oracle", action="store_true", help="check that every program gains in the open profile")
    parser.add_argument("patterns", nargs="*")
    options = parser.parse_args()
    paths = [path for path in corpus.programs() if _programs.selected(path.stem, options.patterns)]
    profile = "open" if options.oracle else options.profile
    start = time.monotonic()
    if options.cli:
        results = list(corpus.run_by_command_line(options.binary, profile, paths))
    else:
        runner = corpus.find_runner(options.binary)
        if runner is None:
            parser.error(f"{corpus.RUNNER} is not built")
        timeout = ORACLE_TIMEOUT_MS if options.oracle else corpus.TIMEOUT_MS
        results = list(corpus.run_in_process(runner, profile, paths, timeout))
    excused = corpus.expected("open_gains_nothing.txt")
    wrong = 0
    for name, gain in sorted(results):
        if options.oracle:
            if gain and name in excused:
                print(f"{name}: gains after all ({gain}): take it off open_gains_nothing.txt")
            elif not gain and name not in excused:
                print(f"{name}: gains nothing")
            else:
                continue
            wrong += 1
        elif gain:
            print(f"{name}: {gain}")
            wrong += 1
    gains = sum(bool(gain) for _, gain in results)
    print(f"{len(results)} programs, {gains} gains in {profile}, {time.monotonic() - start:.1f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3.14
"""Makes a profile: runs an instrumented pynterp-run on what CPython's own profile-guided build is trained with.

That is `-m test --pgo`, about forty files of CPython's test suite; the programs that bench/run.py measures are not among
them, so that the profile knows nothing of what it will be judged by."""

import argparse
import subprocess
import sys
import tempfile

TIMEOUT = 900  # seconds; half a minute on an idle machine


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, metavar="PATH", help="the instrumented pynterp-run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="train-") as directory:
        command = [options.binary, "-m", "test", "--pgo", "--tempdir", directory]
        try:
            ran = subprocess.run(command, cwd=directory, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                 stderr=subprocess.STDOUT, text=True, errors="replace", timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            sys.exit(f"train: {' '.join(command)} took more than {TIMEOUT} s")
    # A test that fails has trained the loop all the same; one that crashes has written no profile.
    if ran.returncode < 0 or "Total tests:" not in ran.stdout:
        sys.exit(f"train: {' '.join(command)} broke off with status {ran.returncode}\n{ran.stdout[-2000:]}")


if __name__ == "__main__":
    main()

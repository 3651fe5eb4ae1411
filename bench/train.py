#!/usr/bin/env python3.14
"""Makes a profile: runs an instrumented pynterp-run on what CPython's own profile-guided build is trained with, and on
training.py.

The former is `-m test --pgo`, about forty files of CPython's test suite. The programs that bench/run.py measures are not
among them, so that the profile knows nothing of what it will be judged by."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

TIMEOUT = 900  # seconds; a minute on an idle machine
TRAINING = str(Path(__file__).resolve().parent / "training.py")
ROUNDS = "1000000"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, metavar="PATH", help="the instrumented pynterp-run")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="train-") as directory:
        train([options.binary, TRAINING, ROUNDS], directory)
        # A test that fails has trained the loop all the same; one that crashes has written no profile.
        report = train([options.binary, "-m", "test", "--pgo", "--tempdir", directory], directory, allowed=(0, 2))
        if "Total tests:" not in report:
            sys.exit(f"train: CPython's tests came to no end\n{report[-2000:]}")


def train(command, directory, allowed=(0,)):
    """Runs `command` to its end. RETURNS what it printed."""
    try:
        ran = subprocess.run(command, cwd=directory, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True, errors="replace", timeout=TIMEOUT,
                             env=os.environ | {"PYNTERP_PROFILE": "open"})
    except subprocess.TimeoutExpired:
        sys.exit(f"train: {' '.join(command)} took more than {TIMEOUT} s")
    if ran.returncode not in allowed:
        sys.exit(f"train: {' '.join(command)} broke off with status {ran.returncode}\n{ran.stdout[-2000:]}")
    return ran.stdout


if __name__ == "__main__":
    main()

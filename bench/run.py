#!/usr/bin/env python3.14
"""Measures pynterp against CPython on the programs beside this file.

For each program both interpreters run in turn (ABAB), every run a fresh process pinned to one core.
A run counts only if the program found its own answer right and both interpreters agree on it. The
ratio of a program is the median, over the rounds, of CPython's time divided by pynterp's: above 1
pynterp is faster. The geometric mean is always over the whole list: a program that fails is shown,
counts as 0 points, and makes the exit status 1.
"""

import argparse
import fnmatch
import json
import math
import os
import platform
import random
import shlex
import statistics
import subprocess
import sys
import tempfile
import threading
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter

HERE = Path(__file__).resolve().parent

# The list is fixed, so that a mean can be compared with last month's. test_run.py holds it against
# the directory.
PROGRAMS = (
    # calls and attributes
    "fib", "ackermann", "richards", "deltablue", "raytrace", "method_chains", "properties", "slots",
    "dataclasses_mix", "closures", "class_creation", "match_statements", "exceptions",
    # loops and arithmetic
    "int_loops", "nbody", "spectral_norm", "fannkuch", "mandelbrot", "float_points", "matrix_lu",
    "nqueens", "sieve", "pidigits",
    # containers
    "go_board", "dict_set_churn", "comprehensions", "sort_keys", "deepcopy", "unpack_sequence",
    # strings and parsing
    "string_building", "fstrings", "tokenizer", "config_reader", "json_writer",
    # generators and async
    "generator_pipeline", "coroutine_pingpong", "async_generators", "async_tree",
    # bound by C: nothing to win, nothing to lose
    "json_loads", "re_scan", "sorted_ints", "big_ints",
)
QUICK = (
    "fib", "richards", "raytrace", "method_chains", "closures", "exceptions", "nbody", "fannkuch",
    "go_board", "dict_set_churn", "string_building", "generator_pipeline", "coroutine_pingpong",
    "json_loads",
)
START_UP = "start-up"
ROUNDS, QUICK_ROUNDS = 15, 5


# Statistics ---------------------------------------------------------------------------------------


def geometric_mean(values):
    """The geometric mean; None of nothing."""
    values = list(values)
    return math.exp(statistics.fmean(map(math.log, values))) if values else None


def bootstrap_interval(values, confidence=0.95, resamples=2000, seed=20):
    """The interval that holds the median of `values` in `confidence` of the resamples."""
    chooser = random.Random(seed)
    medians = sorted(
        statistics.median(chooser.choices(values, k=len(values))) for _ in range(resamples)
    )
    tail = (1 - confidence) / 2
    low = round(tail * (resamples - 1))
    return medians[low], medians[resamples - 1 - low]


def variation(values):
    """The coefficient of variation: standard deviation over mean."""
    return statistics.stdev(values) / statistics.fmean(values) if len(values) > 1 else 0.0


@dataclass
class Row:
    """What one program (or the start-up) gave. `failure` says why there are no figures."""

    name: str
    failure: str | None = None
    baseline_seconds: list[float] = field(default_factory=list)
    pynterp_seconds: list[float] = field(default_factory=list)
    baseline_peak_kb: int = 0
    pynterp_peak_kb: int = 0
    load: float = 0.0
    ratio: float | None = None
    low: float | None = None
    high: float | None = None
    min_ratio: float | None = None
    cv: float | None = None
    unstable: bool = False

    def summarize(self):
        """Fills in the figures. Round i of one side is compared with round i of the other."""
        pairs = zip(self.baseline_seconds, self.pynterp_seconds, strict=True)
        ratios = [baseline / pynterp for baseline, pynterp in pairs]
        self.ratio = statistics.median(ratios)
        self.low, self.high = bootstrap_interval(ratios)
        self.min_ratio = min(self.baseline_seconds) / min(self.pynterp_seconds)
        self.cv = max(variation(self.baseline_seconds), variation(self.pynterp_seconds))
        self.unstable = len(ratios) < 3 or self.cv > 0.05 or self.low < 1.0 < self.high
        return self


# Processes ----------------------------------------------------------------------------------------


class Failure(Exception):
    """A program did not do what it should; the text says what."""


@dataclass
class Process:
    output: str
    wall_seconds: float
    peak_kb: int


class PeakWatch(threading.Thread):
    """Reads the peak memory of a process until told that it ended. What wait4() says would include
    the memory of this process, as it was at the fork."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.path = f"/proc/{pid}/status"
        self.ended = threading.Event()
        self.peak_kb = 0

    def run(self):
        while not self.ended.wait(0.001):
            try:
                with open(self.path) as status:
                    for line in status:
                        if line.startswith("VmHWM:"):
                            self.peak_kb = int(line.split()[1])
            except OSError:
                return


def run_process(command, core, timeout, watch=False):
    """Runs `command` on `core` to its end; `watch` measures its peak memory, and disturbs it.
    RAISES Failure unless it exits with 0 in time."""

    def pin():
        os.sched_setaffinity(0, {core})

    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+", errors="replace") as err:
        start = perf_counter()
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, preexec_fn=pin,
                env=os.environ | {"PYNTERP_PROFILE": "open"},
            )
        except OSError as error:
            raise Failure(f"cannot run {command[0]}: {error.strerror}") from None
        watcher = PeakWatch(process.pid)
        if watch:
            watcher.start()
        late = threading.Event()

        def stop():
            late.set()
            process.kill()

        # Not wait(timeout), which sleeps between its looks and so blurs the time.
        timer = threading.Timer(timeout, stop)
        timer.start()
        process.wait()
        seconds = perf_counter() - start
        timer.cancel()
        watcher.ended.set()
        if late.is_set():
            raise Failure(f"no end after {timeout:g} s")
        if process.returncode != 0:
            err.seek(0)
            last = (err.read().strip().splitlines() or ["nothing on stderr"])[-1]
            raise Failure(f"exit status {process.returncode}: {last[:200]}")
        out.seek(0)
        return Process(out.read(), seconds, watcher.peak_kb)


def read_report(name, output):
    """The line a program prints: name, n, seconds, check. RAISES Failure if it is not that."""
    try:
        report = json.loads(output)
        seconds = float(report["seconds"])
        answer = report["n"], report["check"]
    except (ValueError, KeyError, TypeError):
        raise Failure(f"printed no report: {output[:80]!r}") from None
    if report.get("name") != name or not seconds > 0:
        raise Failure(f"printed a wrong report: {output[:80]!r}")
    return seconds, answer


class Runner:
    """Runs both interpreters. `baseline` and `pynterp` are commands (lists of words)."""

    def __init__(self, baseline, pynterp, core, timeout=120.0, directory=HERE / "programs"):
        self.sides = {"baseline": baseline, "pynterp": pynterp}
        self.core = core
        self.timeout = timeout
        self.directory = directory

    def once(self, side, name, watch=False):
        """RETURNS seconds, peak memory and the answer of one run."""
        command = self.sides[side]
        try:
            if name == START_UP:
                process = run_process([*command, "-c", "pass"], self.core, self.timeout, watch)
                return process.wall_seconds, process.peak_kb, None
            path = str(self.directory / f"{name}.py")
            process = run_process([*command, path], self.core, self.timeout, watch)
            seconds, answer = read_report(name, process.output)
            return seconds, process.peak_kb, answer
        except Failure as failure:
            raise Failure(f"{side}: {failure}") from None

    def measure(self, name, rounds):
        """RETURNS the Row of `name`; the first failure ends it. A run of each side before the first
        round gives the peak memory and warms the file cache; it is not timed."""
        row = Row(name)
        try:
            _, row.baseline_peak_kb, expected = self.once("baseline", name, watch=True)
            _, row.pynterp_peak_kb, answer = self.once("pynterp", name, watch=True)
            self.compare(answer, expected)
            for _ in range(rounds):
                for side, times in (
                    ("baseline", row.baseline_seconds), ("pynterp", row.pynterp_seconds)
                ):
                    seconds, _, answer = self.once(side, name)
                    self.compare(answer, expected, side)
                    times.append(seconds)
        except Failure as failure:
            row.failure = str(failure)
        else:
            row.summarize()
        row.load = os.getloadavg()[0]
        return row

    @staticmethod
    def compare(answer, expected, side="pynterp"):
        if answer != expected:
            raise Failure(f"{side}: answered {answer}, the baseline {expected}")


DESCRIBE = """
import sys, sysconfig
known = sysconfig.get_config_vars()
jit = getattr(sys, "_jit", None)
print(sys.implementation.name, sys.version.split()[0], "|",
      sys.version.partition("[")[2].rstrip("]"), known.get("PY_CFLAGS", ""),
      *(word for word in ("--enable-optimizations", "--with-lto")
        if word in (known.get("CONFIG_ARGS") or "")),
      "JIT on" if jit and jit.is_enabled() else "JIT off", "|", sys.executable)
"""


def describe(command, core):
    """One line that names a CPython: version, compiler, flags, path."""
    return run_process([*command, "-c", DESCRIBE], core, 30.0).output.strip()


def version_of(command, core):
    """What the binary says of itself, if it does."""
    try:
        return run_process([*command, "--version"], core, 30.0).output.strip() or "no version"
    except Failure:
        return "no version"


# Report -------------------------------------------------------------------------------------------

HEADING = (
    f"{'program':20} {'ratio':>7} {'95 % interval':>16} {'min':>7} {'cv':>6} {'cpython':>9} "
    f"{'pynterp':>9} {'peak MB':>9} {'load':>5}"
)


def format_row(row):
    if row.failure is not None:
        return f"{row.name:20} {'FAIL':>7}  {row.failure}"
    interval = f"{row.low:.3f}..{row.high:.3f}"
    peak = f"{row.baseline_peak_kb / 1024:.0f}/{row.pynterp_peak_kb / 1024:.0f}"
    baseline = statistics.median(row.baseline_seconds)
    pynterp = statistics.median(row.pynterp_seconds)
    return (
        f"{row.name:20} {row.ratio:7.3f} {interval:>16} {row.min_ratio:7.3f} {row.cv:6.1%} "
        f"{baseline:8.4f}s {pynterp:8.4f}s {peak:>9} {row.load:5.2f}"
        + ("  unstable" if row.unstable else "")
    )


def summarize(rows):
    """Over the programs, start-up not among them: the mean of those that ran, and the failures."""
    programs = [row for row in rows if row.name != START_UP]
    failed = [row.name for row in programs if row.failure is not None]
    ratios = [row.ratio for row in programs if row.failure is None]
    return {
        "programs": len(programs),
        "failed": failed,
        "geomean_of_the_rest": geometric_mean(ratios),
        "lowest": min(ratios, default=None),
    }


def format_summary(summary):
    ran = summary["programs"] - len(summary["failed"])
    mean = summary["geomean_of_the_rest"]
    text = "geometric mean: " + (f"{mean:.3f}" if mean is not None else "none")
    if not summary["failed"]:
        return f"{text} over {ran} programs, 0 FAIL"
    return (
        f"{text} over {ran} of {summary['programs']} programs, {len(summary['failed'])} FAIL "
        f"(0 points each): {' '.join(summary['failed'])}"
    )


def exit_status(rows, summary, gate=None):
    """1 if anything failed, 3 if the gate's mean or minimum is missed, else 0."""
    if any(row.failure is not None for row in rows):
        return 1
    if gate is not None:
        mean, minimum = gate
        if summary["geomean_of_the_rest"] is None:
            return 3
        if summary["geomean_of_the_rest"] < mean or summary["lowest"] < minimum:
            return 3
    return 0


def select(names, patterns):
    """The names that match any of the patterns, in the order of the list."""
    return [n for n in names if any(fnmatch.fnmatch(n, pattern) for pattern in patterns)]


def parse_arguments(argv):
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="Exit status: 0 all ran; 1 a program failed; 2 wrong arguments; 3 below the gate.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--binary", required=True, help="pynterp-run, with options if need be")
    parser.add_argument("--oracle", default="python3.14",
                        help="the baseline (default: %(default)s)")
    parser.add_argument("--quick", action="store_true",
                        help=f"{len(QUICK)} programs, {QUICK_ROUNDS} rounds")
    parser.add_argument("--programs", nargs="+", metavar="PATTERN",
                        help="those of all programs whose names match, such as 'json*'")
    parser.add_argument("--rounds", type=int, metavar="N",
                        help=f"runs of each side (default: {ROUNDS}; fewer are not for quoting)")
    parser.add_argument("--timeout", type=float, default=120.0, metavar="S",
                        help="seconds that one run may take (default: %(default)g)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures to FILE")
    parser.add_argument("--gate", nargs=2, type=float, metavar=("GEOMEAN", "MIN"),
                        help="exit 3 if the mean is below GEOMEAN or any program below MIN")
    options = parser.parse_args(argv)
    if options.rounds is None:
        options.rounds = QUICK_ROUNDS if options.quick else ROUNDS
    if options.rounds < 1:
        parser.error("--rounds must be at least 1")
    options.names = list(QUICK if options.quick else PROGRAMS)
    if options.programs:
        options.names = select(PROGRAMS, options.programs)
        for pattern in options.programs:
            if not select(PROGRAMS, [pattern]):
                parser.error(f"no program matches {pattern!r}")
    return options


def main(argv=None):
    options = parse_arguments(argv)
    cores = os.sched_getaffinity(0)
    core = max(cores)
    if len(cores) > 1:
        os.sched_setaffinity(0, cores - {core})  # this process keeps out of the way
    runner = Runner(shlex.split(options.oracle), shlex.split(options.binary), core, options.timeout)
    try:
        baseline = describe(runner.sides["baseline"], core)
    except Failure as failure:
        print(f"bench: the baseline does not run: {failure}", file=sys.stderr)
        return 1
    version = version_of(runner.sides["pynterp"], core)
    print(f"baseline: {baseline}")
    print(f"pynterp:  {version} | {options.binary}")
    print(f"machine:  {platform.machine()}, {os.cpu_count()} cores, pinned to core {core}; "
          f"{options.rounds} rounds; load average {os.getloadavg()[0]:.2f}")
    print("ratio = time of CPython / time of pynterp; above 1, pynterp is faster")
    print(HEADING, flush=True)

    rows = []
    for name in [START_UP, *options.names]:
        rows.append(runner.measure(name, options.rounds))
        print(format_row(rows[-1]), flush=True)
    summary = summarize(rows)
    print(format_summary(summary))
    if options.programs or options.quick:
        print(f"the whole list has {len(PROGRAMS)} programs")
    if options.rounds < (QUICK_ROUNDS if options.quick else ROUNDS):
        print(f"{options.rounds} rounds are too few to quote")
    if options.json:
        document = {
            "baseline": baseline, "pynterp": version, "binary": options.binary,
            "machine": platform.platform(), "core": core, "rounds": options.rounds,
            "quick": options.quick, "summary": summary, "rows": [asdict(row) for row in rows],
        }
        options.json.write_text(json.dumps(document, indent=1) + "\n")
    status = exit_status(rows, summary, options.gate)
    if status == 3:
        print(f"below the gate: mean {options.gate[0]:g}, each program {options.gate[1]:g}")
    return status


if __name__ == "__main__":
    sys.exit(main())

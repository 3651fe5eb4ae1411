"""Runs many files, some at the same time: the oracle's side where no earlier run knows it, then pynterp's.

Results go to their stores as they come, so that an interrupted run loses only the files that were at work."""

import concurrent.futures
import sys
import threading
from time import monotonic

import worker


class Session:
    """One run. `binary` and `oracle` are worker.Side; `results` and `known` their stores."""

    def __init__(self, suite, mode, binary, oracle, results, known, jobs, fresh_oracle=False):
        self.suite, self.mode, self.jobs = suite, mode, jobs
        self.binary, self.oracle = binary, oracle
        self.results, self.known = results, known
        self.fresh_oracle = fresh_oracle
        self.lock = threading.Lock()
        self.stopped = threading.Event()
        binary.stopped = oracle.stopped = self.stopped

    def run(self, files, report):
        """Runs `files` and calls report(file, theirs, ours) for each, in the order in which they end.
        RETURNS whether all were run: KeyboardInterrupt ends the workers and returns False."""
        pool = concurrent.futures.ThreadPoolExecutor(self.jobs)
        futures = {pool.submit(self._one, file): file for file in self.by_length(files)}
        try:
            for future in concurrent.futures.as_completed(futures):
                theirs, ours = future.result()
                report(futures[future], theirs, ours)
            return True
        except KeyboardInterrupt:
            return False
        finally:
            self.stopped.set()
            pool.shutdown(cancel_futures=True)

    def by_length(self, files):
        """The long ones first, so that none is left for the end."""
        return sorted(files, key=lambda file: -self.seconds(file))

    def seconds(self, file):
        known = self.known.get(file)
        return known["seconds"] if known else 0.0

    def _one(self, file):
        theirs = None if self.fresh_oracle else self.known.get(file)
        if theirs is None:
            theirs = worker.run_file(self.oracle, self.suite, file, self.mode)
            with self.lock:
                self.known.add(theirs)
        ours = self.results.get(file)
        if ours is None:
            ours = worker.run_file(self.binary, self.suite, file, self.mode, theirs)
            with self.lock:
                self.results.add(ours)
        return theirs, ours


class Progress:
    """Where a run is, on one line that rewrites itself on a terminal and is repeated now and then elsewhere."""

    EVERY = 30  # seconds between the lines of a log
    USUAL = 1.3  # seconds that CPython takes for a file, on average

    def __init__(self, total, weights, out=sys.stderr):
        self.total, self.weights, self.out = total, weights, out
        self.left = dict(weights)
        self.started = self.shown = monotonic()
        self.width = 0

    def remaining(self):
        """RETURNS an estimate in seconds; None while there is nothing to go by."""
        known = [weight for weight in self.weights.values() if weight]
        default = sum(known) / len(known) if len(known) * 2 > len(self.weights) else self.USUAL
        weigh = lambda names: sum(self.weights[name] or default for name in names)
        whole, left = weigh(self.weights), weigh(self.left)
        if whole <= left:
            return None
        return (monotonic() - self.started) * left / (whole - left)

    def step(self, file, line):
        """`file` is done; `line`, if there is one, is worth a line of its own."""
        self.left.pop(file, None)
        done = self.total - len(self.left)
        left = self.remaining()
        text = f"[{done}/{self.total}] " + ("" if left is None else f"{duration(left)} left ")
        if self.out.isatty():
            if line:
                self.say(line)
            text = f"{text} {file}"[:100]
            print(f"\r{text:{self.width}}", end="", file=self.out, flush=True)
            self.width = len(text)
        else:
            if line:
                self.say(line)
            if monotonic() - self.shown >= self.EVERY or not self.left:
                self.shown = monotonic()
                print(text.rstrip(), file=self.out, flush=True)

    def say(self, line):
        self.clear()
        print(line, flush=True)

    def clear(self):
        if self.width:
            print("\r" + " " * self.width + "\r", end="", file=self.out, flush=True)
            self.width = 0


def duration(seconds):
    minutes, seconds = divmod(int(seconds), 60)
    return f"{minutes} min {seconds:02} s" if minutes else f"{seconds} s"

"""Runs one test file on one interpreter, in processes and a directory of its own.

A worker that crashes, hangs or ends early costs the one test it was in; a fresh worker takes up the rest of the file.
What a worker leaves behind, processes and files, is removed after it."""

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep

import fallback

HERE = Path(__file__).resolve().parent
WORKERS = 60  # for one file; then the rest counts as not reached
RETRIED = ("fail", "error", "env_changed")
MANY = 40  # failures that are not worth a second look one by one
PATIENCE = 20  # how many times the oracle's seconds a test may take beyond the limit
POLL = 0.05
AFTER_END = 20.0  # seconds a worker may take that has nothing more to say: threads that a failed test left behind
TRACEBACK = 4000  # characters


@dataclass
class Side:
    """An interpreter and how it is called."""

    command: list
    counters: bool = False  # it keeps PYNTERP_COUNTERS
    host_stdlib: bool = False  # it leaves the standard library to CPython's loop
    timeout: float = 120.0  # seconds without a sign: one test, one import
    retries: int = 1  # second looks at what fails
    environment: dict = field(default_factory=dict)
    grants: object = None  # what gives the options of a file, by suite and name, if files run in guarded sessions
    stopped: object = None  # a threading.Event: set, workers end at once


class Interrupted(Exception):
    """The run was stopped while this file was at work; there is no result for it."""


class Attempt:
    """One worker: its record as far as it was written, and how it ended."""

    def __init__(self):
        self.collected, self.tests, self.holders = None, {}, []
        self.running, self.whole, self.environment = "", None, []
        self.ended = False
        self.status = 0  # exit status; None after a timeout
        self.log = ""
        self.code = None  # what was counted of code objects and loops
        self._offset, self._rest = 0, b""

    def read(self, path):
        """Takes in what was appended to the record since. RETURNS whether there was something."""
        try:
            with open(path, "rb") as file:
                file.seek(self._offset)
                new = file.read()
        except FileNotFoundError:
            return False
        self._offset += len(new)
        *lines, self._rest = (self._rest + new).split(b"\n")
        for line in lines:
            try:
                self._take(json.loads(line))
            except ValueError:
                continue  # two processes wrote at once
        return bool(new)

    def _take(self, entry):
        if "start" in entry:
            self.running = entry["start"]
        elif "test" in entry:
            self.running = ""
            self.tests[entry.pop("test")] = entry
        elif "collected" in entry:
            self.collected = entry["collected"]
        elif "holder" in entry:
            self.holders.append(entry)
        elif "whole" in entry:
            self.whole = {"outcome": entry.pop("whole"), **entry}
        elif "environment" in entry:
            self.environment = entry["environment"]
        elif "end" in entry:
            self.ended = True

    def how_it_ended(self):
        if self.status is None:
            return "timeout", "no sign of life within the time limit"
        if self.status < 0:
            try:
                return "crash", signal.Signals(-self.status).name
            except ValueError:
                return "crash", f"signal {-self.status}"
        return "crash", f"ended early with status {self.status}"


def last_guest_frame(log):
    """The innermost frame of the last traceback that faulthandler wrote."""
    heads = list(re.finditer(r"(?m)(Current t|T|St)(hread|ack) .*\(most recent call first\):$", log))
    current = [head for head in heads if head[1] == "Current t"] or heads
    found = re.compile(r'File "([^"]*)", line \d+ in (.+)').search(log, current[-1].end()) if current else None
    return f"{'/'.join(found[1].split('/')[-2:])}:{found[2]}" if found else ""


def stacks(log):
    """What faulthandler wrote at the end of a worker; the last lines of a log without that."""
    fatal = log.rfind("Fatal Python error")
    start = fatal if fatal >= 0 else max(log.rfind("(most recent call first)") - 200, len(log) - TRACEBACK, 0)
    return log[start:start + TRACEBACK]


def run_file(side, suite, file, mode="module", expected=None):
    """RETURNS the result of `file`: its tests by key, in the order of collection, and what befell it as a whole.
    `expected`, the oracle's result, gives slow tests more time."""
    started = monotonic()
    slow = {key: test.get("seconds", 0) for key, test in (expected or {}).get("tests", {}).items()}
    work = Path(tempfile.mkdtemp(prefix="pynterp-probe-"))
    work.chmod(0o711)  # tests start programs as another user, who count too
    result = {"file": file, "seconds": 0.0, "workers": 0, "whole": None, "environment": [], "code": None,
              "tests": {}}
    try:
        _run_all(side, suite, file, mode, slow, work, result)
        for _ in range(side.retries):
            _look_again(side, suite, file, mode, slow, work, result)
    finally:
        shutil.rmtree(work, ignore_errors=True)
        _remove_unwritable(work)
    result["seconds"] = round(monotonic() - started, 2)
    return result


def _run_all(side, suite, file, mode, slow, work, result):
    collected, tests, holders = None, {}, []
    while True:
        settled = [key for key in collected or () if key in tests or _holder(key, holders)]
        attempt = _attempt(side, suite, file, mode, slow, work, settled, None)
        result["workers"] += 1
        collected = collected or attempt.collected
        tests.update(attempt.tests)
        holders += attempt.holders
        result["code"] = fallback.add(result["code"], attempt.code)
        result["environment"] += attempt.environment
        if attempt.whole and not result["whole"]:
            result["whole"] = attempt.whole
        if attempt.ended:
            break
        outcome, error = attempt.how_it_ended()
        blame = {"outcome": outcome, "error": error, "frame": last_guest_frame(attempt.log),
                 "traceback": stacks(attempt.log)}
        left = [key for key in collected or () if key not in tests and not _holder(key, holders)]
        if attempt.running:
            tests[attempt.running] = blame
        elif left and attempt.collected:
            tests[left[0]] = blame  # in setUpClass, or before the first line of the test that was next
        else:
            result["whole"] = blame  # while it was imported, or after its last test
            break
        if result["workers"] >= WORKERS or all(key in tests for key in left):
            break
    for key in collected or ():
        result["tests"][key] = tests.get(key) or _not_run(key, holders, result["whole"])


def _holder(key, holders):
    """RETURNS what kept a test from starting: the record of its setUpClass or setUpModule; None if there is none."""
    for holder in holders:
        method, _, owner = holder["holder"].partition(" ")
        if method == "setUpModule" or method == "setUpClass" and key.startswith(owner.strip("()") + "."):
            return holder
    return None


def _not_run(key, holders, whole):
    """What became of a test that was collected and never started."""
    holder = _holder(key, holders)
    if holder:
        fields = {k: v for k, v in holder.items() if k not in ("holder", "outcome")}
        return {**fields, "outcome": "skip" if holder["outcome"] == "skip" else "not_reached"}
    return {"outcome": "not_reached", "error": (whole or {}).get("error", "never started")}


def _look_again(side, suite, file, mode, slow, work, result):
    """Runs what failed once more, alone. A test that passes now has both outcomes on record."""
    failed = [key for key, test in result["tests"].items() if test["outcome"] in RETRIED]
    if not 0 < len(failed) <= MANY:
        return
    attempt = _attempt(side, suite, file, mode, slow, work, [], failed)
    result["workers"] += 1
    for key, test in attempt.tests.items():
        before = result["tests"].get(key)
        if before and test["outcome"] != before["outcome"] and test["outcome"] not in RETRIED:
            result["tests"][key] = {**test, "first": before}


def _attempt(side, suite, file, mode, slow, work, skip, only):
    """Starts one worker and waits for its end."""
    place = Path(tempfile.mkdtemp(dir=work))
    place.chmod(0o711)
    directory, record, log = place / "work", place / "record", place / "log"
    directory.mkdir()
    counters = place / "counters" if side.counters else None
    guarded = side.grants is not None
    config = {"record": str(record), "file": file, "module": suite.module(file),
              "mode": "session" if guarded and mode == "module" else mode, "skip": skip, "only": only,
              "modules": sorted(suite.modules), "home": str(suite.home) if suite.apart else None,
              "resources": suite.resources,
              "arguments": suite.arguments(directory), "counters": counters and str(counters),
              "host_stdlib": side.host_stdlib}
    (place / "config").write_text(json.dumps(config))
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYNTERP_"))}
    environment |= {"TMPDIR": str(directory), **side.environment}
    if counters:
        counters.touch()
        counters.chmod(0o666)
        environment |= {"PYNTERP_COUNTERS": str(counters), "PYNTERP_PROFILE": "open"}
    if side.host_stdlib:
        environment["PYNTERP_HOST_STDLIB"] = "1"
    attempt = Attempt()
    command = [*side.command, *(side.grants(suite, file) if guarded else ())]
    with open(log, "wb") as output:
        process = subprocess.Popen([*command, str(HERE / "recorder.py"), str(place / "config")], cwd=directory,
                                   env=environment, start_new_session=True, stdin=subprocess.DEVNULL, stdout=output,
                                   stderr=subprocess.STDOUT)
    try:
        attempt.status = _watch(process, attempt, record, slow, side)
    finally:
        _end(process, place)
    attempt.read(record)
    if counters:
        attempt.code = fallback.read(counters)
    with open(log, "rb") as output:
        output.seek(max(0, os.path.getsize(log) - 20000))
        attempt.log = output.read().decode("utf-8", "replace")
    if side.stopped is not None and side.stopped.is_set():
        raise Interrupted
    return attempt


def _watch(process, attempt, record, slow, side):
    """RETURNS the exit status; None when nothing was recorded for too long."""
    sign = monotonic()
    while True:
        try:
            return process.wait(POLL)
        except subprocess.TimeoutExpired:
            pass
        if attempt.read(record):
            sign = monotonic()
        if side.stopped is not None and side.stopped.is_set():
            return None
        if attempt.ended and monotonic() - sign > AFTER_END:
            return None
        if monotonic() - sign > side.timeout + PATIENCE * slow.get(attempt.running, 0):
            # regrtest has made faulthandler print the stacks at this signal; before that it ends the process.
            process.send_signal(signal.SIGUSR1)
            sleep(1)
            return None


def _end(process, place):
    """Kills the worker and what it has started: its session, and whoever else works or was started in `place`."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()
    mark = str(place).encode()
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            if os.readlink(f"/proc/{pid}/cwd").startswith(str(place)):
                os.kill(int(pid), signal.SIGKILL)
                continue
            with open(f"/proc/{pid}/environ", "rb") as file:
                if b"TMPDIR=" + mark in file.read():
                    os.kill(int(pid), signal.SIGKILL)
        except OSError:
            continue


def _remove_unwritable(work):
    """Tests take rights away from directories."""
    if not work.exists():
        return
    for path, directories, _ in os.walk(work):
        for name in directories:
            try:
                os.chmod(os.path.join(path, name), 0o700)
            except OSError:
                pass
    shutil.rmtree(work, ignore_errors=True)

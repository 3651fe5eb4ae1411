"""One program on one interpreter, and the comparison of two such runs. What the suites share."""

import concurrent.futures
import dataclasses
import fnmatch
import os
import signal
import subprocess
import tempfile

TIMEOUT = 60  # seconds for one program on one interpreter
CRASHES = {signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGILL, signal.SIGFPE}  # never meant
FELL_BACK = 70  # exit status of a pynterp-run with PYNTERP_REQUIRE_VM=1 that needed CPython's loop


@dataclasses.dataclass
class Settings:
    """What the command line says beyond the arguments of a suite's run()."""

    jobs: int = 2
    stress: str | None = None
    smoke: bool = True  # with the part of CPython's own suite that takes minutes
    all: bool = False  # suites that take a sample take everything


settings = Settings()


@dataclasses.dataclass(frozen=True)
class Run:
    """How a program ended. `status` is negative for a signal and None after the timeout."""

    stdout: str
    status: int | None
    last_line: str  # of stderr: the last line of a traceback if there was one

    def ending(self):
        if self.status is None:
            return f"timeout after {TIMEOUT} s"
        if self.status < 0:
            try:
                name = signal.Signals(-self.status).name
            except ValueError:
                name = f"signal {-self.status}"
            return f"crash by {name}" if -self.status in CRASHES else f"end by {name}"
        return f"exit status {self.status}"


def selected(name, patterns):
    return not patterns or any(p in name or fnmatch.fnmatchcase(name, p) for p in patterns)


def in_parallel(function, items):
    """Yields function(item) in the order of the items, settings.jobs at a time."""
    with concurrent.futures.ThreadPoolExecutor(settings.jobs) as pool:
        try:
            yield from pool.map(function, items)
        finally:
            pool.shutdown(cancel_futures=True)


def run_oracle(command):
    return _run(command, {})


def run_binary(command):
    """Runs a pynterp-run that must not fall back to CPython's loop, in the stress mode asked for."""
    extra = {"PYNTERP_REQUIRE_VM": "1", "PYNTERP_PROFILE": "open"}
    if settings.stress:
        extra["PYNTERP_STRESS"] = settings.stress
    return _run(command, extra)


def _run(command, extra):
    # Both sides see the same environment, without what would change CPython's behaviour alone.
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYNTERP_"))}
    env |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "NO_COLOR": "1", **extra}
    with tempfile.TemporaryDirectory(prefix="pynterp-test-") as cwd:
        process = subprocess.Popen(command, cwd=cwd, env=env, start_new_session=True,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            out, err = process.communicate(timeout=TIMEOUT)
            status = process.returncode
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)  # its children too: they hold the pipes open
            out, err = process.communicate()
            status = None
    lines = err.decode("utf-8", "backslashreplace").splitlines()
    return Run(out.decode("utf-8", "backslashreplace"), status, lines[-1] if lines else "")


def differences(expected, actual):
    """One short sentence for each thing in which `actual` is not `expected`; empty if they agree."""
    found = []
    if actual.status != expected.status:
        text = actual.ending()
        if actual.status == FELL_BACK:
            text += " (CPython's own loop ran guest frames)"
        found.append(f"{text}, expected {expected.ending()}")
    if actual.stdout != expected.stdout:
        found.append(f"stdout {_first_difference(expected.stdout, actual.stdout)}")
    if actual.last_line != expected.last_line:
        found.append(f"last line of stderr is {_short(actual.last_line)}, expected {_short(expected.last_line)}")
    return found


def _first_difference(expected, actual):
    want, have = expected.splitlines(), actual.splitlines()
    for number, (w, h) in enumerate(zip(want, have), 1):
        if w != h:
            return f"line {number} is {_short(h, w)}, expected {_short(w, h)}"
    number = min(len(want), len(have)) + 1
    if len(have) < len(want):
        return f"ends before line {number}, expected {_short(want[number - 1])}"
    if len(have) > len(want):
        return f"goes on with line {number}, {_short(have[number - 1])}"
    return "differs in its line ends only"


def _short(text, other="", limit=90):
    """repr(text), cut to the part around the first character in which it differs from `other`."""
    if len(text) <= limit:
        return repr(text)
    start = max(0, len(os.path.commonprefix([text, other])) - limit // 3) if other else 0
    part = text[start:start + limit]
    return ("..." if start else "") + repr(part) + ("..." if start + limit < len(text) else "")

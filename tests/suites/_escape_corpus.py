"""The guest programs of tests/escape/: run in a profile and judged by what they gained.

A gain is: a secret in what the guest printed, the line "GAIN: what", a file made or changed, a crash, time or memory
beyond the limits. An exception is none. What a program tries is said in its first line.
"""

import os
import secrets
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from suites import _programs

ROOT = Path(__file__).resolve().parents[1] / "escape"
RUNNER = "tests/escape/runner"
TIMEOUT_MS = 6000
SLACK_MS = 3500  # above this a program outran limits of 1 s of VM time and 2 s of the clock
MEMORY_KB = 700 << 10  # the limit is 256 MiB, what the host itself has is about 60
CLI_TIMEOUT = 20


def programs():
    return sorted(path for path in ROOT.glob("[a-k][0-9]*_*.py"))


def expected(list_name):
    """The lines `name reason` of a list of this directory, as a dict."""
    found = {}
    for line in (ROOT / list_name).read_text().splitlines():
        if line and not line.startswith("#"):
            name, _, reason = line.partition(" ")
            found[name] = reason
    return found


def find_runner(binary):
    here = Path(binary).resolve().parent
    for place in (os.environ.get("PYNTERP_BIN_DIR"), here, here.parent.parent / f"{here.name}-bin"):
        if place and (Path(place) / RUNNER).is_file():
            return Path(place) / RUNNER
    return None


class Place:
    """The canaries of one run, in a directory of its own."""

    def __init__(self, directory):
        self.secret = "CANARY-" + secrets.token_hex(12)
        self.directory = Path(directory)
        self.canary = self.directory / "secret.txt"
        self.canary_text = f"secret of the host {self.secret}\n"
        self.canary.write_text(self.canary_text)
        self.drops = self.directory / "drops"
        self.drops.mkdir()
        self.work = self.directory / "work"  # the working directory: nothing may appear there
        self.work.mkdir()

    def judge(self, name, output, status, milliseconds, kilobytes):
        """What the program gained, or an empty string."""
        gains = [line for line in output.splitlines() if line.startswith("GAIN:")]
        if gains:
            return gains[0][:150]
        if self.secret in output:
            return "the secret: " + next(line for line in output.splitlines() if self.secret in line)[:120]
        if (self.drops / name).exists():
            return "a file was made"
        if status == "touched" or self.canary.read_bytes() != self.canary_text.encode():
            self.canary.write_text(self.canary_text)
            return "the canary file changed"
        if status == "late":
            return "it did not end"
        if status.startswith("-"):
            return f"crash by signal {status[1:]}"
        if milliseconds > SLACK_MS:
            return f"it ran for {milliseconds} ms"
        if kilobytes > MEMORY_KB:
            return f"it took {kilobytes >> 10} MiB"
        return ""


def run_in_process(runner, profile, paths, timeout_ms=TIMEOUT_MS):
    """Yields (name, gain) for each program, some at a time."""
    def some(share):
        with tempfile.TemporaryDirectory(prefix="pynterp-escape-") as directory:
            place = Place(directory)
            command = [runner, profile, ROOT / "prelude.txt", place.secret, place.canary, place.drops, directory,
                       str(timeout_ms), *share]
            done = subprocess.run(command, cwd=place.work, stdin=subprocess.DEVNULL, capture_output=True, text=True)
            results = []
            for line in done.stdout.splitlines():
                name, status, milliseconds, kilobytes = line.split()
                output = (place.directory / f"{name}.out").read_bytes().decode(errors="replace")
                results.append((name, place.judge(name, output, status, int(milliseconds), int(kilobytes))))
            for path in share[len(results):]:
                results.append((path.stem, f"the runner ended with {done.returncode}: {done.stderr[-200:]}"))
            return results

    jobs = max(1, min(_programs.settings.jobs, len(paths)))
    with ThreadPoolExecutor(jobs) as pool:
        for results in pool.map(some, [paths[i::jobs] for i in range(jobs)]):
            yield from results


def run_by_command_line(binary, profile, paths, options=(), outside_only=False):
    """The same through pynterp-run: canaries are the file and the environment. `outside_only`: only what is outside of
    the process counts, so that programs that gain within it, crash it or run for long are not judged for that."""
    with tempfile.TemporaryDirectory(prefix="pynterp-escape-") as directory:
        place = Place(directory)
        prelude = (ROOT / "prelude.txt").read_text()

        def one(path):
            name = path.stem
            source = path.read_text().split("\n### ")[0]
            script = place.directory / f"{name}.py"
            script.write_text(f"CANARY_FILE = {str(place.canary)!r}\nDROP_FILE = {str(place.drops / name)!r}\n"
                              f"{prelude}\n{source}")
            environment = {"PATH": os.environ["PATH"]}
            if not outside_only:
                environment["PYNTERP_CANARY"] = place.secret
            try:
                done = subprocess.run([binary, f"--profile={profile}", *options, script], cwd=place.work, text=True,
                                      env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                      stderr=subprocess.DEVNULL, errors="replace", timeout=CLI_TIMEOUT)
                output, status = done.stdout, str(done.returncode)
            except subprocess.TimeoutExpired as late:
                if not outside_only:
                    return name, "it did not end"
                output = late.stdout or ""
                output = output if isinstance(output, str) else output.decode(errors="replace")
            if outside_only:
                status = "0"
                output = "\n".join(line for line in output.splitlines() if not line.startswith("GAIN:"))
            return name, place.judge(name, output, status, 0, 0)

        yield from _programs.in_parallel(one, paths)

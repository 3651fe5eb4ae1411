"""The strict profile. tests/strict/refused_NAME.py names what it reaches and what is refused: all of it is in strict,
none of it in guarded, or it would prove nothing. Another NAME.py prints what it does under the oracle."""

import subprocess
from pathlib import Path

from suites import _programs

ROOT = Path(__file__).resolve().parents[1] / "strict"
OPTIONS = ["--preset=data", "--allow-thread", "--allow-env"]
TIMEOUT = 120


def _run(*command):
    return subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT, stdin=subprocess.DEVNULL)


def _refused(binary, program):
    for profile, wanted in (("strict", "refused"), ("guarded", "reached")):
        done = _run(binary, f"--profile={profile}", *OPTIONS, program)
        others = [line for line in done.stdout.splitlines() if not line.endswith(f" {wanted}")]
        if done.returncode != 0 or others or not done.stdout:
            return f"{profile}: exit {done.returncode}: {', '.join(others)}{done.stderr[-300:]}"
    return ""


def _like_the_oracle(binary, oracle, program):
    expected = _run(oracle, program)
    for extra in ([], ["--allow-read", "--allow-import"]):
        done = _run(binary, "--profile=strict", *OPTIONS, *extra, program)
        if expected.returncode != 0 or done.returncode != 0 or done.stdout != expected.stdout:
            return f"{extra}: exit {expected.returncode} {done.returncode}: {done.stdout[-300:]}{done.stderr[-300:]}"
    return ""


def _cases():
    for path in sorted(ROOT.glob("*.py")):
        if path.stem.startswith("refused_"):
            yield f"strict/{path.stem}", lambda b, o, p=str(path): _refused(b, p)
        else:
            yield f"strict/{path.stem}", lambda b, o, p=str(path): _like_the_oracle(b, o, p)


def names(patterns):
    return [name for name, _ in _cases() if _programs.selected(name, patterns)]


def run(binary, oracle, patterns):
    chosen = [(name, check) for name, check in _cases() if _programs.selected(name, patterns)]
    details = _programs.in_parallel(lambda case: case[1](binary, oracle), chosen)
    for (name, _), detail in zip(chosen, details):
        yield name, not detail, detail

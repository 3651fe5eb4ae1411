"""The probe (tools/probe): its own tests, its lists of known deviations, and the smoke part of CPython's suite, whose
every test counts: one that passes as under CPython as passed, an outcome that is not listed as failed."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from . import _programs

PROBE = Path(__file__).resolve().parents[2] / "tools" / "probe"
OWN, LISTS, SMOKE, PAGE = "probe/own", "probe/lists", "probe/smoke", "probe/differences_page"
DIFFERENCES = PROBE.parents[1] / "docs" / "differences.md"
OWN_TIME, SMOKE_TIME = 300, 900  # seconds


def names(patterns):
    return [name for name in (OWN, LISTS, PAGE, SMOKE) if _programs.selected(name, patterns)]


def run(binary, oracle, patterns):
    wanted = names(patterns)
    if OWN in wanted:
        yield from _own()
    if LISTS in wanted:
        done = _run("run.py", "--binary", binary, "--oracle", oracle, "--check-lists", timeout=OWN_TIME)
        yield LISTS, done.returncode == 0, "; ".join((done.stdout + done.stderr).splitlines()[:3])
    if PAGE in wanted:
        done = _run("run.py", "--binary", binary, "--differences", timeout=OWN_TIME)
        yield PAGE, done.stdout == DIFFERENCES.read_text(), (
            f"./dev probe --differences >docs/differences.md writes it anew; {done.stderr[-200:]}")
    if SMOKE in wanted and _programs.settings.smoke and not _programs.settings.stress:
        yield from _smoke(binary, oracle)


def _run(*arguments, timeout):
    """A Python program of the probe, by file name or with -m."""
    return subprocess.run([sys.executable, *arguments], cwd=PROBE, stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, timeout=timeout)


def _own():
    done = _run("-m", "tests", timeout=OWN_TIME)
    count = 0
    for line in done.stdout.splitlines():
        if line.startswith("["):
            name, problem = json.loads(line)
            count += 1
            yield f"{OWN}/{name}", not problem, problem
    if done.returncode or not count:
        yield OWN, False, (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]


def _smoke(binary, oracle):
    with tempfile.TemporaryDirectory(prefix="pynterp-smoke-") as directory:
        report = Path(directory) / "report.json"
        done = _run("run.py", "--binary", binary, "--oracle", oracle, "--smoke", "--jobs",
                    str(_programs.settings.jobs), "--json", str(report), "--history", str(Path(directory) / "history"),
                    timeout=SMOKE_TIME)
        if not report.exists():
            yield SMOKE, False, (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]
            return
        data = json.loads(report.read_text())
    for file in data["files"].values():
        for entry in file["ids"]:
            if entry["oracle"] == entry["outcome"] == "pass":
                yield f"{SMOKE}/{entry['id']}", True, ""
    for item in data["news"]:
        yield f"{SMOKE}/{item['id']}", False, f"{item['kind']}: {item['text']}"
    if done.returncode and not data["news"]:
        yield SMOKE, False, f"exit status {done.returncode}"

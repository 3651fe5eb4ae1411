"""Conformance programs, each run again and again in one process: what pynterp gains in references, over the debug build
of libpython, python3.14-dbg gains too.

The pynterp-run over the debug libpython is looked for where `./dev build --refs` puts it, and is needed in the mode opt
only. A sample is taken, the same each time; with --all no program is left out."""

import json
import os
import signal
import subprocess
import tempfile
from pathlib import Path

from . import _programs

HERE = Path(__file__).resolve().parent.parent
DRIVER = HERE / "leaks" / "repeat.py"
ORACLE = "python3.14-dbg"
SAMPLE = 8  # one of so many programs
SLOW = ("recursion",)  # not in the sample: the debug builds take long over their depth
BATCH = 12  # programs in one process
TIMEOUT = 240

# Programs that cannot be repeated in one process, and why.
NOT_REPEATABLE = {
    "capi/results_of_c_functions_are_checked": "a debug CPython ends the process on what the program provokes",
    "capi/stack_trampolines": "a debug CPython does not get through its repetitions",
    "attributes_dyn/instance_dict_replaced_in_loop": "ends python3.14-dbg in an assertion of CPython's own",
    "with/exits_of_every_kind": "ends python3.14-dbg in an assertion of CPython's own",
}

# By how many references a repetition may grow more than CPython's: register code has a reference to each constant of
# a function that has run (bytecode/code.h, ShareConsts), and these programs leave such functions in the process.
KEPT_CONSTANTS = {
    "stdlib_/importlib_dynamic": 1,  # 'new get', of a function in a module that stays in sys.modules
}


def _chosen(patterns):
    found = sorted((HERE / "conformance").glob("*/*.py"))
    found = [(f"leaks/{path.parent.name}/{path.stem}", path) for path in found]
    found = [(name, path) for name, path in found if f"{path.parent.name}/{path.stem}" not in NOT_REPEATABLE]
    if not _programs.settings.all and not patterns:
        found = [(name, path) for name, path in found if path.parent.name not in SLOW][::SAMPLE]
    return [(name, path) for name, path in found if _programs.selected(name, patterns)]


def names(patterns):
    return [name for name, _ in _chosen(patterns)]


def _gains(interpreter, paths):
    """RETURNS {path: gains of the counted repetitions}, without those that a process took down with it."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYNTERP_"))}
    env |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "PYTHONHASHSEED": "0", "NO_COLOR": "1",
            "PYNTERP_PROFILE": "open"}
    with tempfile.TemporaryDirectory(prefix="pynterp-leaks-") as cwd:
        process = subprocess.Popen([interpreter, str(DRIVER), *map(str, paths)], cwd=cwd, env=env, text=True,
                                   start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL)
        try:
            out, _ = process.communicate(timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, _ = process.communicate()
    gains = {}
    for line in out.splitlines():
        if line.startswith('["'):
            path, deltas = json.loads(line)
            gains[path] = deltas
    return gains


def _leak(ours, theirs, kept=0):
    """RETURNS what is wrong, or an empty text; `kept` is what KEPT_CONSTANTS says."""
    if isinstance(theirs, str) or theirs is None:
        return f"no verdict, {ORACLE} says {theirs or 'nothing'}: add it to NOT_REPEATABLE with the reason"
    if isinstance(ours, str) or ours is None:
        return f"the process ended in it: {ours or 'no result'}"
    if min(ours) > max(theirs) + kept:
        return f"grows by {ours} references in its repetitions, {ORACLE} by {theirs}"
    if kept and min(ours) < max(theirs) + kept:
        return f"grows by {ours} references, {ORACLE} by {theirs}: KEPT_CONSTANTS says {kept} more"
    return ""


def _batch(binary, batch):
    paths = [str(path) for _, path in batch]
    ours, theirs = _gains(binary, paths), _gains(ORACLE, paths)
    results = []
    for name, path in batch:
        kept = KEPT_CONSTANTS.get(f"{path.parent.name}/{path.stem}", 0)
        path = str(path)
        # Whatever is odd in company is looked at alone.
        if path not in ours or path not in theirs or _leak(ours[path], theirs[path], kept):
            ours[path], theirs[path] = (_gains(each, [path]).get(path) for each in (binary, ORACLE))
        problem = _leak(ours[path], theirs[path], kept)
        results.append((name, not problem, problem))
    return results


def run(binary, oracle, patterns):
    here = Path(binary).resolve().parent  # ./dev keeps the programs in bin/MODE/
    chosen = _chosen(patterns)
    if here.name != "opt" or not chosen:
        return
    counting = here.parent / "refs" / "pynterp-run"
    if not counting.is_file():
        yield "leaks/", False, f"{counting} is not built: ./dev build --refs does it"
        return
    batches = [chosen[at:at + BATCH] for at in range(0, len(chosen), BATCH)]
    for results in _programs.in_parallel(lambda batch: _batch(str(counting), batch), batches):
        yield from results

"""Every tests/golden/*.py: what `pynterp-run --dis` prints for it is what the .dis file beside it holds.

A change of the compiler shows here as a difference to be read; tests/golden/update.py writes the files anew."""

from pathlib import Path

from . import _programs

ROOT = Path(__file__).resolve().parent.parent / "golden"
TOOLS = ("update.py",)


def sources(patterns):
    found = ((f"golden/{path.stem}", path) for path in sorted(ROOT.glob("*.py")) if path.name not in TOOLS)
    return [(name, path) for name, path in found if _programs.selected(name, patterns)]


def orphans():
    return [path for path in sorted(ROOT.glob("*.dis")) if not path.with_suffix(".py").exists()]


def disassembly(binary, source):
    """(text, problem); one of them is empty."""
    binary = str(Path(binary).absolute()) if "/" in binary else binary
    result = _programs.run_binary([binary, "--dis", str(source)])
    if result.status != 0:
        return "", f"{result.ending()}: {result.last_line}"
    return (result.stdout, "") if result.stdout else ("", "nothing was printed")


def names(patterns):
    return [name for name, _ in sources(patterns)]


def run(binary, oracle, patterns):
    yield from _programs.in_parallel(lambda item: _check(binary, *item), sources(patterns))
    for path in orphans():
        name = f"golden/{path.stem}"
        if _programs.selected(name, patterns):
            yield name, False, f"{path.name} has no source beside it"


def _check(binary, name, source):
    expected = source.with_suffix(".dis")
    if not expected.exists():
        return name, False, f"{expected.name} is missing: run tests/golden/update.py"
    text, problem = disassembly(binary, source)
    if problem:
        return name, False, problem
    want, have = expected.read_text(encoding="utf-8").splitlines(), text.splitlines()
    if want == have:
        return name, True, ""
    for number, (w, h) in enumerate(zip(want, have), 1):
        if w != h:
            return name, False, f"line {number} is {h.strip()!r}, expected {w.strip()!r}"
    return name, False, f"{len(have)} lines, expected {len(want)}"

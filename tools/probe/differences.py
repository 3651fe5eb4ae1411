"""docs/differences.md: what a guarded session changes for a program, from the lists of known deviations.

A test that passes in the open profile and not in a guarded session, though it has the capabilities its imports ask for,
shows a difference; the reason in its line is the rule."""

MODE = "guarded"
NAMES = 3  # of test files, given for one reason

HEAD = """\
# What a guarded session changes

Written by `./dev probe --differences` from tools/probe/expect/; docs/probe.md says how the tests are run.

A program that asks for nothing it was not given runs as under `python3.14`. What it is given is a policy: modules, files,
environment, processes, network, threads (`pynterp-run --help-policy`); a refusal names the flag that would allow it and
is an `AttributeError`, `ImportError` or `PermissionError` that can be caught. Beyond that:

- modules of C are copies that hold listed names; where they lie, and where the library lies, is not told without
  `--allow-read`;
- `sys`, `gc`, `signal`, `atexit`, `importlib` are the session's: recursion limit, switch interval, thresholds and
  handlers of the process stay as they are, and asking for a change of them does nothing or is refused; a recursion
  limit of its own can only be lower;
- without `--allow-net`, `--allow-run` and `--allow-read` the modules `socket`, `subprocess`, `signal`, `selectors` and
  `importlib` are short ones of ours that have the names and refuse the work; with the capability whole they are the
  library's;
- a program may trace, profile and inspect what is its own, as in CPython; frames, functions and classes of others are
  skipped or refused;
- limits hold that an open program has not (docs/limits.md).

CPython's own tests, each file with the capabilities that its imports ask for, show these differences:

| tests | because | in |
|---:|---|---|
"""


def render(lists):
    """RETURNS the page. `lists` maps files to lines."""
    found, wrong = {}, 0
    for file, lines in sorted(lists.items()):
        for line in lines:
            if line.mode == MODE and line.kind == "policy":
                found.setdefault(line.reason, []).append(file)
            wrong += line.mode == MODE and line.kind in ("bug", "unimplemented")
    rows = []
    for reason, files in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
        names = sorted(set(files), key=lambda name: (-files.count(name), name))
        more = f" and {len(names) - NAMES} more" if len(names) > NAMES else ""
        rows.append(f"| {len(files)} | {escape(reason)} | {', '.join(names[:NAMES])}{more} |\n")
    tail = f"\nAnother {wrong} tests fail in a session and are no policy: the lists say how.\n" if wrong else ""
    return HEAD + "".join(rows) + tail


def escape(text):
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")

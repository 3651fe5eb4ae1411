"""The lists of known deviations, `expect/FILE.txt`: a line for each test that does not do what it does under CPython.

    id mode outcome class reason since

`mode` is open, guarded or strict, with `+script` for runs as `__main__`; `reason` is quoted; `since` is a date. No
line means: equal to CPython. `#` begins a comment line."""

import re
import shlex
from dataclasses import dataclass

from compare import OUTCOMES, deviates
from policies import explain

CLASSES = {
    "impl-detail": "tests CPython's bytecode, its specialisation, or its C API on its own frames",
    "policy": "what the guarded and strict profiles refuse",
    "env": "the oracle is unstable too",
    "bug": "pynterp is wrong",
    "unimplemented": "pynterp cannot do that yet",
    "flaky": "two outcomes",
}
EITHER = ("env", "flaky")  # a pass is no news
FAULTS = ("crash", "timeout", "via_mixed", "via_cpython")  # no policy means that
MODES = [profile + suffix for profile in ("open", "guarded", "strict") for suffix in ("", "+script")]


@dataclass(frozen=True)
class Line:
    id: str
    mode: str
    outcome: str
    kind: str
    reason: str
    since: str

    def __str__(self):
        reason = '"' + self.reason.replace("\\", "\\\\").replace('"', '\\"') + '"'
        name = self.id if re.fullmatch(r"[\w.:#<>@-]+", self.id) and not self.id.startswith("#") else shlex.quote(self.id)
        return f"{name} {self.mode} {self.outcome} {self.kind} {reason} {self.since}"


def parse(text, where):
    """RETURNS the lines and the problems, one sentence each."""
    lines, problems, seen = [], [], set()
    for number, row in enumerate(text.splitlines(), 1):
        if not row.strip() or row.startswith("#"):
            continue
        try:
            fields = shlex.split(row)
        except ValueError as error:
            fields = []
            problems.append(f"{where}:{number}: {error}")
            continue
        if len(fields) != 6:
            problems.append(f"{where}:{number}: {len(fields)} fields instead of `id mode outcome class reason since`")
            continue
        line = Line(*fields)
        for wrong, what in ((line.mode not in MODES, f"no mode {line.mode}"),
                            (line.outcome not in OUTCOMES, f"no outcome {line.outcome}"),
                            (line.kind not in CLASSES, f"no class {line.kind}"),
                            (line.kind == "policy" and line.mode.startswith("open"), "no policy in open mode"),
                            (not line.reason.strip(), "no reason"),
                            (not re.fullmatch(r"\d{4}-\d\d-\d\d", line.since), f"{line.since} is no date"),
                            ((line.id, line.mode) in seen, "listed twice")):
            if wrong:
                problems.append(f"{where}:{number}: {what}")
        seen.add((line.id, line.mode))
        lines.append(line)
    return lines, problems


def load(directory):
    """RETURNS {file: lines} and the problems of all lists."""
    found, problems = {}, []
    for path in sorted(directory.glob("*.txt")) if directory.is_dir() else ():
        found[path.stem], wrong = parse(path.read_text(), path.name)
        problems += wrong
    return found, problems


def unknown_ids(lists, oracle):
    """RETURNS a sentence for each listed test that does not exist. `oracle` maps files to results; files it lacks are
    not judged."""
    problems = []
    for file, lines in lists.items():
        result = oracle.get(file)
        if result is None:
            continue
        for line in lines:
            if "::" not in line.id and line.id not in result["tests"]:
                problems.append(f"{file}.txt: {line.id} does not exist")
    return problems


def check(entries, lines, mode):
    """RETURNS what is news about a file: (new, changed, fixed) as entries, (entry, line) pairs, lines. Marks each
    deviating entry with the class and date it is listed with."""
    listed = {line.id: line for line in lines if line.mode == mode}
    new, changed = [], []
    for entry in entries:
        if not deviates(entry):
            continue
        line = listed.pop(entry["id"], None)
        if line is None:
            new.append(entry)
        else:
            entry["class"], entry["since"] = line.kind, line.since
            if line.outcome != entry["outcome"] and line.kind not in EITHER:
                changed.append((entry, line))
    unstable = {e["id"] for e in entries if e["outcome"] != e["oracle"] and not deviates(e)}
    fixed = [line for line in listed.values() if line.kind not in EITHER and line.id not in unstable]
    return new, changed, fixed


def first_look(entry, mode):
    """RETURNS class and reason of a deviation that nobody has looked at."""
    if "oracle_second_try" in entry:
        return "env", entry["signature"]
    if not mode.startswith("open") and entry["outcome"] not in FAULTS:
        if rule := explain(f"{entry['signature']} {entry['id']}"):
            return "policy", rule
    return "policy" if entry["outcome"] == "denied" else "bug", entry["signature"]


def update(directory, file, entries, lines, mode, today):
    """Writes the list of `file` anew so that `entries` are what it expects. RETURNS whether it changed."""
    listed = {line.id: line for line in lines if line.mode == mode}
    kept = [line for line in lines if line.mode != mode]
    unguarded = {line.id: line for line in lines if line.mode == "open" != mode}
    for entry in entries:
        old = listed.get(entry["id"])
        if deviates(entry):
            if old and (old.outcome == entry["outcome"] or old.kind in EITHER):
                kept.append(old)
            else:
                kind, reason = first_look(entry, mode)
                alike = unguarded.get(entry["id"])
                if alike and alike.outcome == entry["outcome"]:  # no session's fault
                    kind, reason = alike.kind, alike.reason
                kept.append(Line(entry["id"], mode, entry["outcome"], kind, reason, today))
        elif old and (old.kind in EITHER or entry["outcome"] != entry["oracle"]):
            kept.append(old)
    path = directory / f"{file}.txt"
    text = "".join(f"{line}\n" for line in sorted(set(kept), key=lambda line: (line.id, line.mode)))
    before = path.read_text() if path.exists() else ""
    if text == before:
        return False
    if text:
        directory.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    else:
        path.unlink()
    return True

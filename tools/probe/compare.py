"""Compares what the two interpreters made of a file: which tests deviate, how, and for which common cause.

An entry is a dict for one test: id, oracle and outcome, via, seconds, and for one that deviates error, frame,
traceback and signature. Besides tests there are two ids per file: `MODULE::file` for what befell it outside of its
tests (an import that fails on one side only, a crash after the last test) and `MODULE::environment` for a change that
it left behind and CPython's run did not."""

import re
from collections import Counter

from collect import module_of

OUTCOMES = ("pass", "fail", "error", "skip", "xfail", "xpass", "crash", "timeout", "import_error", "denied",
            "env_changed", "not_reached", "via_mixed", "via_cpython")
UNSTABLE = ("fail", "error", "crash", "timeout", "import_error", "env_changed", "not_reached")  # no verdict if CPython's
DENIED = re.compile(r"^pynterp\.\w+Denied\b| for guest code: it |refused by the (guarded|strict) profile")


def outcome_of(test):
    """A test that ran guest code on CPython's loop has not passed."""
    outcome = test["outcome"]
    if outcome == "pass" and test.get("via") not in (None, "vm", "library"):
        return f"via_{test['via']}"
    if outcome in ("fail", "error", "import_error") and DENIED.search(test.get("error", "")):
        return "denied"
    return outcome


def compare(oracle, ours):
    """RETURNS the entries of a file, in the order of CPython's collection."""
    entries = []
    missing = ours["whole"] or {"outcome": "not_reached", "error": "not collected"}
    for key, theirs in oracle["tests"].items():
        entry = entry_of(key, theirs["outcome"], ours["tests"].get(key, missing))
        if theirs["outcome"] != "pass":
            entry["why"] = theirs.get("error", "")  # there is no pass to compare with
        if "first" in theirs:
            entry["oracle_second_try"] = signature(theirs["first"])
        entries.append(entry)
    module = module_of(ours["file"])
    theirs = (oracle["whole"] or {"outcome": "pass"})["outcome"]
    explained = [key for key in oracle["tests"] if key not in ours["tests"]]
    whole = ours["whole"] or {"outcome": "pass"}
    empty = not oracle["tests"] and all(test["outcome"] == "skip" for test in ours["tests"].values())
    if empty and {theirs, whole["outcome"]} == {"pass", "skip"}:
        theirs = whole["outcome"]  # nothing was there to skip: a package whose tests are in files of their own
    if (theirs, whole["outcome"]) != ("pass", "pass") and not explained:
        entries.append(entry_of(f"{module}::file", theirs, whole))
    if ours["environment"] and not oracle["environment"]:
        changed = {"outcome": "env_changed", "error": "; ".join(ours["environment"])}
        entries.append(entry_of(f"{module}::environment", "pass", changed))
    return entries


def entry_of(key, theirs, test):
    entry = {"id": key, "oracle": theirs, "outcome": outcome_of(test), "via": test.get("via"),
             "seconds": test.get("seconds", 0.0)}
    if "first" in test:
        entry["second_try"] = signature(test["first"])
    if deviates(entry):
        entry.update(error=test.get("error", ""), frame=test.get("frame", ""), traceback=test.get("traceback", ""),
                     signature=signature(test))
    return entry


def deviates(entry):
    return entry["outcome"] != entry["oracle"] and entry["oracle"] not in UNSTABLE


def is_test(entry):
    return "::" not in entry["id"]


def signature(test):
    """What tests that fail for one reason have in common."""
    text = normalize(test.get("error") or outcome_of(test))
    return f"{text} @ {test['frame']}" if test.get("frame") else text


def normalize(text):
    """Text without what differs from run to run."""
    text = re.sub(r"0x[0-9a-fA-F]+", "0x", text)
    text = re.sub(r"(?<![\w.])/[^\s'\",:)]*/([^\s/'\",:)]*)", r".../\1", text)
    text = re.sub(r"(?!0x)\d+(\.\d+)?(e[-+]?\d+)?", "N", text)
    return text[:200]


def totals(entries):
    """The figures of any number of entries. Parity: of the tests that CPython passes, those that pass on the VM."""
    tests = [entry for entry in entries if is_test(entry)]
    wanted = [entry for entry in tests if entry["oracle"] == "pass"]
    passes = sum(entry["outcome"] == "pass" for entry in wanted)
    return {
        "ids": len(tests), "oracle_passes": len(wanted), "passes": passes,
        "percent": percent(passes, len(wanted)),
        "deviations": sum(map(deviates, entries)),
        "crashes": sum(entry["outcome"] == "crash" and deviates(entry) for entry in entries),
        "timeouts": sum(entry["outcome"] == "timeout" and deviates(entry) for entry in entries),
        "second_try": sum("second_try" in entry for entry in entries),
        "outcomes": dict(Counter(entry["outcome"] for entry in tests)),
        "oracle_outcomes": dict(Counter(entry["oracle"] for entry in tests)),
        "via": dict(Counter(entry["via"] or "none" for entry in tests)),
    }


def percent(part, whole):
    """Rounded down, so that 100.0 means all."""
    return part * 10000 // whole / 100 if whole else 0.0


def groups(entries):
    """RETURNS the deviating entries by signature, the largest group first, as dicts."""
    found = {}
    for entry in entries:
        if deviates(entry):
            found.setdefault(entry["signature"], []).append(entry)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return [{"signature": text, "count": len(members), "outcomes": dict(Counter(e["outcome"] for e in members)),
             "first_seen": min((e["since"] for e in members if "since" in e), default="this run"),
             "ids": [entry["id"] for entry in members],
             "traceback": next((e["traceback"] for e in members if e["traceback"]), "")} for text, members in ordered]

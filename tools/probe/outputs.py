"""What a run leaves for machines: the JSON document, JUnit XML, and a line of history."""

import json
import re
import xml.etree.ElementTree as ElementTree

import fallback
from compare import deviates, groups, is_test, totals

SCHEMA = 1
HOST_STDLIB = "+host-stdlib"  # at the end of the mode of runs with the library on CPython's loop


def file_record(theirs, ours, entries):
    """RETURNS what is kept of one file."""
    return {"oracle_seconds": theirs["seconds"], "seconds": ours["seconds"], "workers": ours["workers"],
            "whole": ours["whole"], "oracle_whole": theirs["whole"], "environment": ours["environment"],
            "code": ours.get("code"), "totals": totals(entries), "ids": entries}


def document(header, files, news, complete):
    """RETURNS the run as JSON data. `files` maps names to records, `news` lists what is unexpected."""
    every = [entry for file in files.values() for entry in file["ids"]]
    return {"schema": SCHEMA, **header, "complete": complete, "totals": totals(every), "news": news,
            "left": fallback.table(files), "files": dict(sorted(files.items())), "signatures": groups(every)}


def merge(parts):
    """RETURNS the header and the files of a run that was made in parts. Raises ValueError if they are of two runs."""
    for part in parts:
        if part.get("schema") != SCHEMA:
            raise ValueError(f"a part has schema {part.get('schema')}, not {SCHEMA}")
        for key in ("binary", "profile", "mode", "python"):
            if part[key] != parts[0][key]:
                raise ValueError(f"the parts are of two runs: {key} is {parts[0][key]} and {part[key]}")
    header = {key: parts[0][key] for key in ("binary", "profile", "mode", "python", "suite", "commit")}
    header |= {"started": min(part["started"] for part in parts), "seconds": sum(part["seconds"] for part in parts),
               "selection": "all" if all(part["selection"].startswith("shard ") for part in parts) else "merged"}
    files = {name: file for part in parts for name, file in part["files"].items()}
    return header, files, all(part["complete"] for part in parts)


def write_json(path, data):
    """Compressed if the name says so."""
    text = json.dumps(data, separators=(",", ":")) + "\n"
    if path.suffix == ".zst":
        from compression import zstd

        path.write_bytes(zstd.compress(text.encode()))
    else:
        path.write_text(text)


def read_json(path):
    if path.suffix == ".zst":
        from compression import zstd

        return json.loads(zstd.decompress(path.read_bytes()))
    return json.loads(path.read_text())


def write_junit(path, data):
    """A test case per id; a deviation is a failure, a crash or hang an error."""
    root = ElementTree.Element("testsuites", name="probe")
    for name, file in data["files"].items():
        counted = [entry for entry in file["ids"] if is_test(entry) or deviates(entry)]
        suite = ElementTree.SubElement(root, "testsuite", name=name, tests=str(len(counted)), time=str(file["seconds"]))
        count = {"failure": 0, "error": 0, "skipped": 0}
        for entry in counted:
            group, _, test = entry["id"].rpartition(".")
            case = ElementTree.SubElement(suite, "testcase", classname=printable(group), name=printable(test),
                                          time=str(entry["seconds"]))
            if deviates(entry):
                kind = "error" if entry["outcome"] in ("crash", "timeout", "import_error", "not_reached") else "failure"
                node = ElementTree.SubElement(case, kind, message=printable(entry["signature"]), type=entry["outcome"])
                node.text = printable(entry["traceback"] or entry["error"])
            elif entry["outcome"] != "pass":
                kind = "skipped"
                ElementTree.SubElement(case, kind, message=f"{entry['outcome']}, as under CPython")
            else:
                continue
            count[kind] += 1
        suite.set("failures", str(count["failure"]))
        suite.set("errors", str(count["error"]))
        suite.set("skipped", str(count["skipped"]))
    ElementTree.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)


def printable(text):
    """Text without the characters that XML has no way to write."""
    return re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "?", text)


def history_line(data):
    """RETURNS what is kept of a run: its figures, and how each test deviated that did."""
    keep = {key: data[key] for key in ("schema", "started", "seconds", "profile", "mode", "python", "suite", "commit",
                                       "selection", "complete", "totals")}
    keep["files"] = len(data["files"])
    keep["deviating"] = {entry["id"]: entry["outcome"] for file in data["files"].values() for entry in file["ids"]
                         if deviates(entry)}
    return keep


def append_history(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "a", encoding="utf-8") as file:
        file.write(json.dumps(history_line(data), separators=(",", ":")) + "\n")


def read_history(path):
    """RETURNS the lines of history, oldest first; a broken one is left out."""
    found = []
    for line in path.read_text().splitlines() if path.exists() else ():
        try:
            found.append(json.loads(line))
        except ValueError:
            continue
    return [line for line in found if line.get("schema") == SCHEMA]

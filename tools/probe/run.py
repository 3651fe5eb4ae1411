#!/usr/bin/env python3.14
"""What `./dev probe` calls: collect.py finds the files, session.py and worker.py run them, compare.py and
expectations.py judge, outputs.py, page.py and backlog.py write. options.py says what it can be told."""

import hashlib
import json
import re
import signal
import sys
import time
from datetime import date
from pathlib import Path

import backlog
import capabilities
import collect
import compare
import differences
import expectations
import fallback
import outputs
import page
import worker
from options import parse, selection
from session import Progress, Session, duration

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
EXPECT = HERE / "expect"
SMOKE = HERE / "smoke.txt"
INTERRUPTED = 130
SHOWN = 20  # lines of news or signatures on the screen


def say(text):
    print(f"probe: {text}", file=sys.stderr, flush=True)


def select(options, suite):
    files = suite.files
    if options.smoke:
        files = collect.choose(files, collect.read_list(SMOKE))
    if options.patterns:
        files = collect.choose(files, options.patterns)
    if options.without:
        files = [file for file in files
                 if not re.search(options.without, f"{file}\n{suite.path(file).read_text('utf-8', 'ignore')}")]
    if options.shard:
        files = collect.shard(files, *options.shard)
    return files


def describe(options, suite):
    """RETURNS what identifies a run."""
    digest = hashlib.sha256(Path(options.binary).read_bytes()).hexdigest()[:16]
    mode = options.mode + outputs.HOST_STDLIB * options.host_stdlib
    return {"binary": digest, "profile": options.profile, "mode": mode, "python": suite.version.split()[0],
            "suite": suite.key, "selection": selection(options), "commit": commit()}


def run_name(header):
    """RETURNS the file name that a run is resumed by: the same part of the same suite on the same program."""
    words = "\n".join(header[key] for key in ("binary", "profile", "mode", "suite", "selection"))
    return f"run-{hashlib.sha256(words.encode()).hexdigest()[:16]}.jsonl"


def commit():
    """RETURNS the checkout's commit, read without git: the toolchain's root has none."""
    git = CHECKOUT / ".git"
    try:
        head = (git / "HEAD").read_text().strip()
        if not head.startswith("ref: "):
            return head[:10]
        ref = git / head[5:]
        if ref.exists():
            return ref.read_text()[:10]
        return next(line[:10] for line in (git / "packed-refs").read_text().splitlines() if line.endswith(head[5:]))
    except (OSError, StopIteration):
        return ""


def row(file, record):
    """RETURNS a line about a file that deviates; empty for one that does not."""
    figures = record["totals"]
    if not figures["deviations"] and not figures["second_try"]:
        return ""
    outcomes = {}
    for entry in filter(compare.deviates, record["ids"]):
        outcomes[entry["outcome"]] = outcomes.get(entry["outcome"], 0) + 1
    text = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
    if figures["second_try"]:
        text += f"{'; ' if text else ''}{figures['second_try']} passed at the second try only"
    return f"{file:44} {figures['passes']:5} of {figures['oracle_passes']:5}  {record['seconds']:6.1f} s  {text}"


def run(options, suite, chosen):
    """RETURNS the header and the records of the chosen files, and whether all were run."""
    header = describe(options, suite)
    results = collect.Store(options.cache / run_name(header))
    known = collect.oracle_store(suite, options.mode, options.cache)
    if not options.resume:
        results.clear()
    files = {}

    def take(file, theirs, ours):
        files[file] = outputs.file_record(theirs, ours, compare.compare(theirs, ours))

    for file in chosen:
        if results.get(file) and known.get(file):
            take(file, known.get(file), results.get(file))
    if files:
        say(f"{len(files)} files were done before")
    todo = [file for file in chosen if file not in files]
    common = {"timeout": options.timeout, "retries": options.retries}
    binary = worker.Side([options.binary, f"--profile={options.profile}"], counters=True,
                         host_stdlib=options.host_stdlib, **common)
    if options.profile != "open":
        binary.grants = capabilities.grants
    session = Session(suite, options.mode, binary, worker.Side([options.oracle], **common), results, known,
                      options.jobs, options.fresh_oracle)
    progress = Progress(len(todo), {file: session.seconds(file) for file in todo})

    def report(file, theirs, ours):
        take(file, theirs, ours)
        progress.step(file, row(file, files[file]))

    started, clock, before = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), time.monotonic(), suite.listing()
    complete = session.run(todo, report)
    progress.clear()
    for path in sorted(suite.listing() - before):
        say(f"a test has left {path} behind")
    header |= {"started": started, "seconds": round(time.monotonic() - clock, 1)}
    return header, files, complete


def judge(files, mode, update):
    """RETURNS the news after comparing with the lists, which `update` writes anew."""
    lists, problems = expectations.load(EXPECT)
    news = [{"kind": "list", "id": "", "text": problem} for problem in problems]
    for file, record in sorted(files.items()):
        entries, lines = record["ids"], lists.get(file, [])
        new, changed, fixed = expectations.check(entries, lines, mode)
        news += [{"kind": "new", "id": e["id"], "text": f"{e['outcome']} ({e['signature']})"} for e in new]
        news += [{"kind": "changed", "id": e["id"],
                  "text": f"{e['outcome']} instead of {line.outcome} ({e['signature']})"} for e, line in changed]
        news += [{"kind": "fixed", "id": line.id, "text": f"listed as {line.outcome}, and is not"} for line in fixed]
        if update:
            expectations.update(EXPECT, file, entries, lines, mode, date.today().isoformat())
    return news


def faults(suite, cache):
    """RETURNS what is wrong with the lists, a sentence each. Whether a test exists is known of the files that CPython
    has run here."""
    lists, problems = expectations.load(EXPECT)
    problems += [f"{file}.txt: there is no such test file" for file in lists if file not in suite.files]
    smoke = collect.read_list(SMOKE)
    problems += [f"{SMOKE.name}: there is no test file {name}" for name in smoke if name not in suite.files]
    known = {}
    for mode in "script", "module":
        known |= collect.oracle_store(suite, mode, cache).results
    return problems + expectations.unknown_ids(lists, known)


def summary(data):
    total = data["totals"]
    lines = [f"{total['passes']} of {total['oracle_passes']} tests that CPython passes, {total['percent']:.2f} %; "
             f"{len(data['files'])} files, {total['ids']} tests, {total['crashes']} crashes, {total['timeouts']} hangs, "
             f"{total['second_try']} only at the second try; {duration(data['seconds'])}"]
    if data["left"]:
        lines.append(fallback.summary(data["left"]))
    if data["signatures"]:
        lines.append(f"\n{total['deviations']} deviations in {len(data['signatures'])} groups:")
        lines += [f"  {group['count']:4} {group['signature']}\n       {group['ids'][0]}"
                  for group in data["signatures"][:SHOWN]]
        if len(data["signatures"]) > SHOWN:
            lines.append(f"  and {len(data['signatures']) - SHOWN} more groups")
    if data["news"]:
        lines.append(f"\nunexpected ({len(data['news'])}):")
        lines += [f"  {item['kind']:8}{item['id']} {item['text']}" for item in data["news"][:SHOWN]]
        if len(data["news"]) > SHOWN:
            lines.append(f"  and {len(data['news']) - SHOWN} more")
    return "\n".join(lines)


def write(options, data):
    """Writes what was asked for; the run's line of history, if it came to its end."""
    history = outputs.read_history(options.history)
    if options.json:
        outputs.write_json(options.json, data)
    if options.junit:
        outputs.write_junit(options.junit, data)
    if options.html:
        options.html.write_text(page.render(data, history))
    if data["complete"]:
        outputs.append_history(options.history, data)
        if options.write_todo:
            backlog.write(CHECKOUT / "TODO.md", data)


def interrupt(number, frame):
    raise KeyboardInterrupt


def main(argv=None):
    options = parse(argv)
    if options.differences:
        print(differences.render(expectations.load(EXPECT)[0]), end="")
        return 0
    try:
        if options.merge:
            header, files, complete = outputs.merge([outputs.read_json(path) for path in options.merge])
        else:
            suite = collect.open_suite(options.oracle)
            chosen = select(options, suite)
            if options.check_lists:
                problems = faults(suite, options.cache)
                print(*problems, sep="\n", end="\n" * bool(problems))
                return 1 if problems else 0
            if options.list:
                print(*chosen, sep="\n")
                return 0
            header, files, complete = run(options, suite, chosen)
    except (OSError, ValueError, KeyError, json.JSONDecodeError) as problem:
        say(problem)
        return 2
    mode = header["profile"] + ("+script" if header["mode"] == "script" else "")
    news = [] if header["mode"].endswith(outputs.HOST_STDLIB) else judge(files, mode, options.update)
    data = outputs.document(header, files, news, complete)
    write(options, data)
    print(summary(data))
    if not complete:
        say(f"interrupted after {len(files)} files; --resume goes on")
        return INTERRUPTED
    return 1 if data["news"] and not options.update else 0


if __name__ == "__main__":
    for each in signal.SIGINT, signal.SIGTERM:  # a job in the background of a shell is born deaf to the first
        signal.signal(each, interrupt)
    sys.exit(main())

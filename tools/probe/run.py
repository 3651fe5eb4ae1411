#!/usr/bin/env python3.14
"""Runs CPython's own test suite on pynterp and on CPython, test by test, and says where they differ.

Parity is the share of the tests that python3.14 passes on this machine that pynterp passes too, with none of their
guest code run by CPython's loop. A test that does not do what it does under CPython deviates; known deviations are
listed in tools/probe/expect/. docs/probe.md says more."""

import argparse
import hashlib
import sys
import time
from datetime import date
from pathlib import Path

import collect
import compare
import expectations
import outputs
import worker
from session import Progress, Session, duration

HERE = Path(__file__).resolve().parent
EXPECT = HERE / "expect"
SMOKE = HERE / "smoke.txt"
NO_HOST_STDLIB = 69
INTERRUPTED = 130
SHOWN = 20  # lines of news or signatures on the screen

EPILOG = """\
Exit status: 0 every deviation is listed; 1 a new or a changed deviation, or a listed one that is gone;
2 wrong arguments; 69 this pynterp-run cannot do what was asked; 130 interrupted (--resume goes on)."""


def parse(argv):
    parser = argparse.ArgumentParser(prog="./dev probe", description=__doc__, epilog=EPILOG,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("patterns", nargs="*", metavar="PATTERN",
        help="only files of this name, in the package of this name, or that match this glob")
    add("--binary", required=True, metavar="PATH", help="the pynterp-run to probe (./dev gives it)")
    add("--oracle", default="python3.14", metavar="PYTHON", help="the CPython to compare with (default: %(default)s)")
    what = parser.add_argument_group("what is run")
    what.add_argument("--smoke", action="store_true", help="the files of tools/probe/smoke.txt: a few minutes")
    what.add_argument("--shard", type=part, metavar="I/N", help="the I-th of N parts of the files, counted from 1")
    what.add_argument("--resume", action="store_true", help="keep what an interrupted run of the same binary has done")
    what.add_argument("--list", action="store_true", help="print the files instead of running them")
    how = parser.add_argument_group("how")
    how.add_argument("--jobs", type=positive, default=2, metavar="N",
                     help="files at the same time (default: %(default)s)")
    how.add_argument("--profile", choices=("open", "guarded", "strict"), default="open",
                     help="what guest code may reach (default: %(default)s)")
    how.add_argument("--mode", choices=("module", "script"), default="module",
                     help="import the test file, or run it as __main__ (default: %(default)s)")
    how.add_argument("--host-stdlib", action="store_true",
                     help="leave the standard library to CPython's loop, for comparison; this build refuses")
    how.add_argument("--timeout", type=float, default=120, metavar="S",
                     help="seconds a test may take beyond 20 times CPython's (default: %(default)g)")
    how.add_argument("--retries", type=int, default=1, metavar="N",
                     help="second looks at tests that fail, alone in a fresh process (default: %(default)s)")
    how.add_argument("--fresh-oracle", action="store_true", help="run CPython's side again, even if it is known")
    how.add_argument("--cache", type=Path, default=collect.cache_directory(), metavar="DIR",
                     help="where results are kept (default: %(default)s)")
    out = parser.add_argument_group("what is written")
    out.add_argument("--update", action="store_true", help="write tools/probe/expect/ anew, for review")
    out.add_argument("--json", type=Path, metavar="FILE", help="every test's outcome; compressed if FILE ends in .zst")
    options = parser.parse_args(argv)
    if "/" in options.binary:
        options.binary = str(Path(options.binary).absolute())  # each file runs in a directory of its own
    return options


def part(text):
    index, _, count = text.partition("/")
    if not (index.isdigit() and count.isdigit() and 1 <= int(index) <= int(count)):
        raise argparse.ArgumentTypeError(f"{text} is not I/N with 1 <= I <= N")
    return int(index), int(count)


def positive(text):
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number above 0")
    return int(text)


def select(options, suite):
    files = suite.files
    if options.smoke:
        files = collect.choose(files, collect.read_list(SMOKE))
    if options.patterns:
        files = collect.choose(files, options.patterns)
    if options.shard:
        files = collect.shard(files, *options.shard)
    return files


def selection(options):
    """RETURNS a name for the chosen part: runs of the same part can be compared."""
    words = ["smoke"] * options.smoke + options.patterns + ([f"shard {options.shard[0]}/{options.shard[1]}"]
                                                           if options.shard else [])
    return " ".join(words) or "all"


def describe(options, suite):
    """RETURNS what identifies a run."""
    digest = hashlib.sha256(Path(options.binary).read_bytes()).hexdigest()[:16]
    return {"binary": digest, "profile": options.profile, "mode": options.mode, "python": suite.version.split()[0],
            "suite": suite.key, "selection": selection(options), "commit": commit()}


def commit():
    """RETURNS the checkout's commit, read without git: the toolchain's root has none."""
    git = HERE.parents[1] / ".git"
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


def run_name(header):
    return f"run-{header['profile']}-{header['mode']}-{header['binary']}-{header['suite']}.jsonl"


def sides(options):
    common = {"timeout": options.timeout, "retries": options.retries}
    return (worker.Side([options.binary, f"--profile={options.profile}"], counters=True, **common),
            worker.Side([options.oracle], **common))


def row(file, entries, ours):
    """RETURNS a line about a file that deviates; empty for one that does not."""
    figures = compare.totals(entries)
    if not figures["deviations"] and not figures["second_try"]:
        return ""
    outcomes = {}
    for entry in filter(compare.deviates, entries):
        outcomes[entry["outcome"]] = outcomes.get(entry["outcome"], 0) + 1
    text = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
    if figures["second_try"]:
        text += f"{'; ' if text else ''}{figures['second_try']} passed at the second try only"
    return f"{file:44} {figures['passes']:5} of {figures['oracle_passes']:5}  {ours['seconds']:6.1f} s  {text}"


def judge(files, mode, options):
    """RETURNS the news, sentences with their entries, after comparing with the lists (or writing them anew)."""
    lists, problems = expectations.load(EXPECT)
    news = [{"kind": "list", "text": problem} for problem in problems]
    for file, (_, _, entries) in sorted(files.items()):
        lines = lists.get(file, [])
        new, changed, fixed = expectations.check(entries, lines, mode)
        news += [{"kind": "new", "text": f"{e['id']}: {e['outcome']} ({e['signature']})"} for e in new]
        news += [{"kind": "changed", "text": f"{e['id']}: {e['outcome']} instead of {line.outcome} ({e['signature']})"}
                 for e, line in changed]
        news += [{"kind": "fixed", "text": f"{line.id}: listed as {line.outcome}, and is as under CPython"}
                 for line in fixed]
        if options.update:
            expectations.update(EXPECT, file, entries, lines, mode, date.today().isoformat())
    return news


def summary(data):
    total = data["totals"]
    lines = [f"{total['passes']} of {total['oracle_passes']} tests that CPython passes, {total['percent']:.2f} %; "
             f"{len(data['files'])} files, {total['ids']} tests, {total['crashes']} crashes, {total['timeouts']} hangs, "
             f"{total['second_try']} only at the second try; {duration(data['seconds'])}"]
    if data["signatures"]:
        lines.append(f"\n{total['deviations']} deviations in {len(data['signatures'])} groups:")
        lines += [f"  {group['count']:4} {group['signature']}\n       {group['ids'][0]}"
                  for group in data["signatures"][:SHOWN]]
        if len(data["signatures"]) > SHOWN:
            lines.append(f"  and {len(data['signatures']) - SHOWN} more groups")
    if data["news"]:
        lines.append(f"\nunexpected ({len(data['news'])}):")
        lines += [f"  {item['kind']:8} {item['text']}" for item in data["news"][:SHOWN]]
        if len(data["news"]) > SHOWN:
            lines.append(f"  and {len(data['news']) - SHOWN} more")
    return "\n".join(lines)


def main(argv=None):
    options = parse(argv)
    if options.host_stdlib:
        print("probe: --host-stdlib: pynterp-run cannot leave the standard library to CPython's loop", file=sys.stderr)
        return NO_HOST_STDLIB
    try:
        suite = collect.open_suite(options.oracle)
        chosen = select(options, suite)
    except (OSError, ValueError) as problem:
        print(f"probe: {problem}", file=sys.stderr)
        return 2
    if options.list:
        print(*chosen, sep="\n")
        return 0
    header = describe(options, suite)
    results = collect.Store(options.cache / run_name(header))
    known = collect.oracle_store(suite, options.mode, options.cache)
    if not options.resume:
        results.clear()
    files = {}

    def take(file, theirs, ours):
        files[file] = theirs, ours, compare.compare(theirs, ours)

    for file in chosen:
        if results.get(file) and known.get(file):
            take(file, known.get(file), results.get(file))
    todo = [file for file in chosen if file not in files]
    if files:
        print(f"probe: {len(files)} files were done before", file=sys.stderr)
    binary, oracle = sides(options)
    session = Session(suite, options.mode, binary, oracle, results, known, options.jobs, options.fresh_oracle)
    progress = Progress(len(todo), {file: session.seconds(file) for file in todo})

    def report(file, theirs, ours):
        take(file, theirs, ours)
        progress.step(file, row(file, files[file][2], ours))

    started, clock = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), time.monotonic()
    complete = session.run(todo, report)
    progress.clear()
    header |= {"started": started, "seconds": round(time.monotonic() - clock, 1)}
    mode = options.profile + ("+script" if options.mode == "script" else "")
    data = outputs.document(header, files, judge(files, mode, options), complete)
    print(summary(data))
    if options.json:
        outputs.write_json(options.json, data)
    if not complete:
        print(f"probe: interrupted after {len(files)} of {len(chosen)} files; --resume goes on", file=sys.stderr)
        return INTERRUPTED
    return 1 if data["news"] and not options.update else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3.14
"""Makes guest programs from seeds and runs them in sessions with a guard, looking for gains and crashes.

    run.py --binary PATH --minutes 30 --seed 7          programs 7:0, 7:1, ... for half an hour, in both profiles
    run.py --binary PATH --seed 7 --programs 200        so many of them
    run.py --binary PATH --replay FILE...               programs that are there already
    run.py --print 7:3                                  what a seed stands for

PATH is the pynterp-run (of any build; `./dev build --asan //tests/fuzz:target` makes the target for the build with
AddressSanitizer); the target is found beside it. Programs run many to a process. When a process dies, or a program
gains something, the program at fault is found, made as small as it will go and written to the directory of --keep
(default: what is printed is all). Exit status 1 when anything was found. tests/fuzz/corpus/ keeps what was found and
mended; `./dev test` runs it.
"""

import argparse
import os
import secrets
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from fuzz import generate
from suites import _escape_corpus

HERE = Path(__file__).resolve().parent
TARGET = "tests/fuzz/target"
PROFILES = ("guarded", "strict")
BATCH = 40
SILENCE = 60  # seconds that a program may take, ten times its limits on a slow build
SLACK_MS = 12000  # above this a program outran limits of 1 s of VM time and 2 s of the clock
SANITIZER = {"ASAN_OPTIONS": "detect_leaks=0:abort_on_error=1:allocator_may_return_null=1:handle_abort=0",
             "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1:abort_on_error=1"}


def find_target(binary):
    here = Path(binary).resolve().parent
    for place in (os.environ.get("PYNTERP_BIN_DIR"), here, here.parent.parent / f"{here.name}-bin"):
        if place and (Path(place) / TARGET).is_file():
            return Path(place) / TARGET
    return None


class Fuzzer:
    def __init__(self, target, profile, planted=False):
        self.target = target
        self.profile = profile
        self.environment = {**os.environ, **SANITIZER}
        if planted:
            self.environment["PYNTERP_FUZZ_PLANT"] = "1"
        self.ran = 0

    def run(self, programs, trace=False):
        """[(name, problem)] of those of {name: text} that were run and found at fault; a dead process ends the list."""
        with tempfile.TemporaryDirectory(prefix="pynterp-fuzz-") as directory:
            place = _escape_corpus.Place(directory)
            paths = []
            (place.directory / "prelude.txt").write_text(f"RULED = {generate.RULED}\n{(HERE / 'prelude.txt').read_text()}")
            for name, text in programs.items():
                path = place.directory / f"{name}.py"
                path.write_text(text if not trace else "TRACE = True\n" + text, encoding="utf-8", errors="surrogatepass")
                paths.append(path)
            command = [self.target, self.profile, _escape_corpus.ROOT / "prelude.txt", place.directory / "prelude.txt",
                       place.secret, place.canary, place.drops, directory, *paths]
            errors = place.directory / "stderr"
            with open(errors, "wb") as stderr:
                process = subprocess.Popen(command, cwd=place.work, env=self.environment, stdin=subprocess.DEVNULL,
                                           stdout=subprocess.PIPE, stderr=stderr, text=True)
                found, running = self._follow(process, place)
            self.output = {name: self._output(place, name) for name in programs}
            if running is not None:
                found.append((running, self._death(process.returncode, errors)))
            elif process.returncode != 0:
                found.append((None, self._death(process.returncode, errors)))
        return found

    def _output(self, place, name):
        path = place.directory / f"{name}.out"
        return path.read_bytes().decode(errors="replace") if path.exists() else ""

    def _follow(self, process, place):
        """(problems of programs that came to an end, the name of the one that did not)"""
        found, running = [], None
        silence = threading.Timer(SILENCE, process.kill)
        silence.start()
        for line in process.stdout:
            word, name, *rest = line.split()
            silence.cancel()
            silence = threading.Timer(SILENCE, process.kill)
            silence.start()
            if word == "begin":
                running = name
                continue
            running = None
            self.ran += 1
            problem = place.judge(name, self._output(place, name), "0", 0, 0)
            if not problem and int(rest[1]) > SLACK_MS:
                problem = f"it ran for {rest[1]} ms"
            if not problem and list(place.work.iterdir()):
                problem = "a file was made in the working directory"
            if problem:
                found.append((name, problem))
        process.wait()
        silence.cancel()
        return found, running

    @staticmethod
    def _death(status, errors):
        text = errors.read_bytes().decode(errors="replace")
        lines = [line for line in text.splitlines() if "ERROR: AddressSanitizer" in line or "Fatal Python error" in line or
                 "runtime error:" in line or "Assertion" in line or "CHECK failed" in line or "runner:" in line]
        frames = [line.split(" in ", 1)[1].split(" (")[0][:80] for line in text.splitlines()
                  if line.lstrip().startswith("#") and " in " in line][:8]
        frames += [line.split("at ", 1)[-1][:80] for line in text.splitlines() if "Binary file" in line][:14]
        return f"died ({status}): {' | '.join(lines[:2])} {' < '.join(frames)}"[:1600]

    def faulty(self, text):
        """What is wrong with a program alone; '' when nothing is."""
        found = self.run({"alone": text})
        return found[0][1] if found else ""

    def minimise(self, limit, statements, before=()):
        """The fewest of the statements that still show a problem."""
        def shows(chosen):
            return bool(self.faulty(generate.text(limit, chosen)))
        if limit and self.faulty(generate.text("", statements)):
            limit = ""
        size = max(1, len(statements) // 2)
        while True:
            start, shrunk = 0, False
            while start < len(statements) and len(statements) > 1:
                fewer = statements[:start] + statements[start + size:]
                if fewer and shows(fewer):
                    statements, shrunk = fewer, True
                else:
                    start += size
            if size == 1 and not shrunk:
                return limit, statements
            size = max(1, size // 2)

    def investigate(self, batch, name, problem):
        """(problem, text of the smallest program) after a batch {name: (limit, statements)}."""
        if name is not None:
            limit, statements = batch[name]
            alone = self.faulty(generate.text(limit, statements))
            if alone:
                return alone, generate.text(*self.minimise(limit, statements))
        # It takes several programs. The first ones, as few as will do:
        names = list(batch)
        names = names[:names.index(name) + 1] if name is not None else names
        size = max(1, len(names) // 2)
        while size >= 1:
            start = 0
            while start < len(names) and len(names) > 1:
                fewer = names[:start] + names[start + size:]
                if fewer and self.run({n: generate.text(*batch[n]) for n in fewer}):
                    names = fewer
                else:
                    start += size
            size //= 2
        programs = [f"# {n}\n{generate.text(*batch[n])}" for n in names]
        return f"{problem} (takes {len(names)} programs)", "\n### next session\n".join(programs)


def report(keep, seed, profile, problem, text):
    print(f"FOUND {seed} {profile}: {problem}\n{text}", flush=True)
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        (keep / f"{seed.replace(':', '_')}_{profile}.py").write_text(f"# {problem}\n{text}", errors="surrogatepass")


def fuzz(options, fuzzers):
    end = time.monotonic() + options.minutes * 60 if options.minutes else None
    number, found = options.first, 0
    while end is None or time.monotonic() < end:
        if options.programs and number >= options.first + options.programs:
            break
        seeds = [f"{options.seed}:{number + i}" for i in range(min(BATCH, options.programs or BATCH))]
        batch = {seed.replace(":", "_"): generate.program(seed) for seed in seeds}
        for fuzzer in fuzzers:
            left = dict(batch)
            while left:
                problems = fuzzer.run({name: generate.text(*made) for name, made in left.items()})
                for name, problem in problems:
                    found += 1
                    small_problem, text = fuzzer.investigate(left, name, problem) if options.minimise else (problem, "")
                    report(options.keep, (name or seeds[0]).replace("_", ":"), fuzzer.profile, small_problem, text)
                # After a death the rest of the batch is still to be run.
                died = [name for name, problem in problems if problem.startswith("died")]
                names = list(left)
                left = {n: left[n] for n in names[names.index(died[0]) + 1:]} if died and died[0] else {}
        number += BATCH
        if options.verbose:
            print(f"{number - options.first} seeds, {found} found", flush=True)
    return number - options.first, found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", help="the pynterp-run beside which the target is found")
    parser.add_argument("--profile", choices=(*PROFILES, "open"), help="one profile instead of guarded and strict")
    parser.add_argument("--minutes", type=float, help="how long")
    parser.add_argument("--programs", type=int, help="how many (default: 200, unless --minutes is given)")
    parser.add_argument("--seed", default="0", help="the first half of the seeds (default: 0)")
    parser.add_argument("--first", type=int, default=0, help="the number to begin with (default: 0)")
    parser.add_argument("--keep", type=Path, help="directory for what is found")
    parser.add_argument("--replay", nargs="+", type=Path, metavar="FILE", help="run these programs instead")
    parser.add_argument("--print", metavar="SEED", help="print a program")
    parser.add_argument("--no-minimise", dest="minimise", action="store_false", help="show what was found as it is")
    parser.add_argument("--trace", action="store_true", help="with --replay: print what walk() and some_call() do")
    parser.add_argument("--verbose", action="store_true", help="a line per batch")
    options = parser.parse_args()
    if options.print:
        print(generate.text(*generate.program(options.print)), end="")
        return 0
    target = find_target(options.binary) if options.binary else None
    if target is None:
        parser.error(f"--binary: {TARGET} is not built beside it")
    if not options.minutes and not options.programs:
        options.programs = 200
    fuzzers = [Fuzzer(target, profile) for profile in ([options.profile] if options.profile else PROFILES)]
    start = time.monotonic()
    if options.replay:
        found = 0
        for fuzzer in fuzzers:
            for path in options.replay:
                problems = fuzzer.run({path.stem: path.read_text(errors="surrogatepass")}, options.trace)
                if options.trace:
                    print(*fuzzer.output.values())
                for name, problem in problems:
                    found += 1
                    print(f"{fuzzer.profile} {path}: {problem}", flush=True)
    else:
        _, found = fuzz(options, fuzzers)
    ran = sum(fuzzer.ran for fuzzer in fuzzers)
    print(f"{ran} programs run, {found} found, {time.monotonic() - start:.0f} s")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

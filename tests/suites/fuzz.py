"""The fuzzer of tests/fuzz/: what it found once and the seeds it keeps, run again, and whether it would notice.

tests/fuzz/corpus/ has programs that gain something without a guard, and finds that were mended; the first lines say
what each shows. tests/fuzz/run.py looks for new ones.
"""

from pathlib import Path

from fuzz import generate
from fuzz import run as fuzzer
from suites import _programs

CORPUS = Path(__file__).resolve().parents[1] / "fuzz" / "corpus"
SEEDS = [f"kept:{number}" for number in range(24)]
# A time limit that ends amid an import crashed once: objects were put off and freed in the wrong place.
DEADLINES = {f"c:{number}": f"time={number * 37 % 400 + 5}" for number in range(30)}
PLANTED = {"gain": "v3 = t(lambda: host_leak())", "crash": "v3 = t(lambda: host_crash())"}


def names(patterns):
    found = [f"fuzz/{profile}/{path.stem}" for profile in fuzzer.PROFILES for path in sorted(CORPUS.glob("*.py"))]
    found += [f"fuzz/{profile}/{what}" for profile in fuzzer.PROFILES for what in ("seeds", "deadlines")]
    found += [f"fuzz/notices_{what}" for what in PLANTED]
    return [name for name in found if _programs.selected(name, patterns)]


def _notices(target, what):
    """A planted gain or crash amid a program and a batch of others is found, and the program made small."""
    limit, statements = "", generate.program("planted")[1]
    middle = 2  # before a limit may end it
    batch = {f"p{i}": generate.program(f"planted:{i}") for i in range(3)}
    batch["bad"] = (limit, statements[:middle] + [PLANTED[what]] + statements[middle:])
    running = fuzzer.Fuzzer(target, "guarded", planted=True)
    found = running.run({name: generate.text(*made) for name, made in batch.items()})
    if [name for name, problem in found] != ["bad"]:
        return f"found {found}"
    problem, text = running.investigate(batch, *found[0])
    return "" if problem and text.strip() == PLANTED[what] else f"{problem}: {text[:200]!r}"


def run(binary, oracle, patterns):
    chosen = set(names(patterns))
    target = fuzzer.find_target(binary)
    if chosen and target is None:
        yield "fuzz/target", False, f"{fuzzer.TARGET} is not built"
        return
    for profile in fuzzer.PROFILES:
        programs = {path.stem: path.read_text(errors="surrogatepass") for path in sorted(CORPUS.glob("*.py"))
                    if f"fuzz/{profile}/{path.stem}" in chosen}
        while programs:
            problems = dict(fuzzer.Fuzzer(target, profile).run(programs))
            died = next((name for name, problem in problems.items() if problem.startswith("died")), None)
            ran = list(programs)[:list(programs).index(died) + 1] if died in programs else list(programs)
            for name in ran:
                yield f"fuzz/{profile}/{name}", name not in problems, problems.get(name, "")
            programs = {name: text for name, text in programs.items() if name not in ran}
        made = {"seeds": {seed: generate.text(*generate.program(seed)) for seed in SEEDS},
                "deadlines": {seed: generate.text(limit, generate.program(seed)[1])
                              for seed, limit in DEADLINES.items()}}
        for what, programs in made.items():
            if f"fuzz/{profile}/{what}" not in chosen:
                continue
            named = {seed.replace(":", "_"): text for seed, text in programs.items()}
            problems = fuzzer.Fuzzer(target, profile).run(named)
            said = "; ".join(f"{name}: {problem}" for name, problem in problems)[:400]
            yield f"fuzz/{profile}/{what}", not problems, said
    for what in PLANTED:
        if f"fuzz/notices_{what}" in chosen:
            problem = _notices(target, what)
            yield f"fuzz/notices_{what}", not problem, problem

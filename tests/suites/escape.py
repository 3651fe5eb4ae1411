"""What guests gain under guards and limits: the programs of tests/escape/ in process, in both guarded profiles.

tests/escape/known_gains.txt lists what is not held yet as `profile/name reason`; `profile/*` is a whole profile, which
is then run only when its name is asked for. tests/escape/run.py --oracle shows that the programs gain without guards.
"""

import subprocess

from suites import _escape_corpus as corpus
from suites import _programs

PROFILES = ("guarded", "strict")
STRICT_NAMES = "escape/strict_names"


def _chosen(profile, patterns):
    return [path for path in corpus.programs() if _programs.selected(f"escape/{profile}/{path.stem}", patterns)]


def names(patterns):
    found = [f"escape/{profile}/{path.stem}" for profile in PROFILES for path in _chosen(profile, patterns)]
    return found + [STRICT_NAMES] * _programs.selected(STRICT_NAMES, patterns)


def _strict_names(binary):
    path = corpus.ROOT / "strict_names.py"
    strict = subprocess.run([binary, "--profile=strict", "--preset=data", "--allow-read", path], capture_output=True, text=True, timeout=60)
    loose = subprocess.run([binary, "--profile=open", path], capture_output=True, text=True, timeout=60)
    ok = strict.returncode == 0 and " [] 1 append AB" in strict.stdout
    yield STRICT_NAMES, ok, strict.stdout[-300:] + strict.stderr[-300:]
    # The same program must gain without the guard, or it proves nothing.
    yield STRICT_NAMES + "_open", "no error" in loose.stdout, loose.stdout[-200:] + loose.stderr[-200:]


def run(binary, oracle, patterns):
    if _programs.selected(STRICT_NAMES, patterns):
        yield from _strict_names(binary)
    known = corpus.expected("known_gains.txt")
    runner = corpus.find_runner(binary)
    for profile in PROFILES:
        paths = _chosen(profile, patterns)
        asked = any(f"escape/{profile}" in pattern for pattern in patterns)
        if not paths or (f"{profile}/*" in known and not asked):
            continue
        if runner is None:
            yield f"escape/{profile}", False, f"{corpus.RUNNER} is not built"
            continue
        for name, gain in corpus.run_in_process(runner, profile, paths):
            excused = f"{profile}/{name}" in known
            detail = gain if gain else "gains no longer: take it off known_gains.txt"
            yield f"escape/{profile}/{name}", bool(gain) == excused, detail

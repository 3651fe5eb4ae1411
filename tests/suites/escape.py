"""The strict profile's names: guest programs that must gain nothing."""
import subprocess
from pathlib import Path

from suites import _programs

ROOT = Path(__file__).resolve().parents[1] / "escape"


def names(patterns):
    return [f"escape/{p.stem}" for p in sorted(ROOT.glob("*.py")) if _programs.selected(f"escape/{p.stem}", patterns)]


def run(binary, oracle, patterns):
    for name in names(patterns):
        path = ROOT / (name.partition("/")[2] + ".py")
        strict = subprocess.run([binary, "--profile=strict", path], capture_output=True, text=True, timeout=60)
        loose = subprocess.run([binary, "--profile=open", path], capture_output=True, text=True, timeout=60)
        ok = strict.returncode == 0 and " [] 1 append AB" in strict.stdout
        yield name, ok, strict.stdout[-300:] + strict.stderr[-300:]
        # The same program must gain without the guard, or it proves nothing.
        yield name + "_open", "no error" in loose.stdout, loose.stdout[-200:] + loose.stderr[-200:]

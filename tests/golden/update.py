#!/usr/bin/env python3.14
"""Writes tests/golden/*.dis anew from what `pynterp-run --dis` prints; read the difference before you keep it."""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from suites import golden


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", metavar="PATH", required=True, help="the pynterp-run to believe")
    parser.add_argument("patterns", metavar="PATTERN", nargs="*",
                        help="only those whose name contains PATTERN or matches it as a glob")
    options = parser.parse_args()
    written = failed = 0
    for name, source in golden.sources(options.patterns):
        text, problem = golden.disassembly(options.binary, source)
        if problem:
            print(f"{name}: {problem}")
            failed += 1
            continue
        target = source.with_suffix(".dis")
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8")
            print(f"wrote {target.name}")
            written += 1
    if not options.patterns:
        for orphan in golden.orphans():
            orphan.unlink()
            print(f"removed {orphan.name}")
    print(f"{written} written, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

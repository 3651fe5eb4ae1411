"""Limits of pynterp-run: programs that try to go on after one, and operations too large to be let begin.

A program of tests/escape/limits/ runs out of the limits in its first line (`# flags: --max-...`), or else of steps in
one run and of time in another. It must end with the status of a limit, in time, and print "SURVIVED" nowhere: it does
so whenever code of its runs after the limit.
"""

import os
import re
import subprocess
import tempfile
import time
from pathlib import Path

from suites import _programs

ROOT = Path(__file__).resolve().parents[1] / "escape" / "limits"
STATUS = 71
DEADLINE = 8  # seconds for one program, on a busy machine
RUNS = {"steps": ["--max-steps=300000"], "time": ["--max-time=0.25"]}
HOPELESS = 30
MEMORY_SLACK_KB = 260 << 10  # above --max-memory: Python itself, and blocks that are moved are there twice

# name: flags, code. Each would take minutes or gigabytes.
PRICES = {
    "int_power": "7 ** 10**9",
    "int_power_chain": "[x := 3] and [x := x * x for _ in range(60)]",
    "int_shift": "1 << 10**10",
    "int_multiply": "(1 << 400_000_000) * ((1 << 400_000_000) - 1)",
    "int_text": "import sys; sys.set_int_max_str_digits(0); str(1 << 60_000_000)",
    "int_from_text": "import sys; sys.set_int_max_str_digits(0); int('9' * 20_000_000)",
    "int_hex": "hex(1 << 4 * 10**9)",
    "int_pow_mod": "pow(3, 10**300_000, 10**300_000 + 1)",
    "factorial": "import math; math.factorial(10**8)",
    "comb": "import math; math.comb(10**9, 10**8)",
    "str_repeat": "'x' * 10**10",
    "bytes_repeat": "b'x' * 10**10",
    "list_repeat": "[0] * 10**9",
    "tuple_repeat": "(0,) * 10**9",
    "bytes_n": "bytes(10**10)",
    "bytearray_n": "bytearray(10**10)",
    "join": "('x' * 10**5).join(['y' * 10**5] * 10**5)",
    "replace": "('x' * 10**5).replace('x', 'y' * 10**5)",
    "translate": "('x' * 10**5).translate({120: 'y' * 10**5})",
    "expandtabs": "'\\t'.expandtabs(2 * 10**9)",
    "ljust": "'x'.ljust(2 * 10**9)",
    "center": "'x'.center(2 * 10**9)",
    "zfill": "'x'.zfill(2 * 10**9)",
    "format_width": "f'{1:>{2 * 10**9}}'",
    "format_precision": "f'{1.5:.{2 * 10**9}f}'",
    "percent_width": "'%*d' % (2 * 10**9, 1)",
    "list_of_range": "list(range(10**9))",
    "set_of_range": "set(range(10**9))",
    "dict_fromkeys": "dict.fromkeys(range(10**9))",
    "comprehension": "[[i] for i in range(10**9)]",
    "string_growth": "s = 'x'\nwhile True: s += s",
    "zlib": "import zlib; d = zlib.compress(bytes(10**7)); [zlib.decompress(d) for _ in range(100)]",
    "zlib_bomb": "import zlib; d = zlib.compress(bytes(6 * 10**7)); zlib.decompress(d) + zlib.decompress(d)",
    "lzma": "import lzma; d = lzma.compress(bytes(10**7)); [lzma.decompress(d) for _ in range(100)]",
    "struct": "import struct; struct.pack('%ds' % (4 * 10**9), b'')",
    "array": "import array; array.array('q', [0]) * 10**9",
    "product": "import itertools; list(itertools.product(range(1000), repeat=4))",
    "sum_repeat": "import itertools; sum(itertools.repeat(1))",
    "sum_range": "sum(range(10**13))",
    "all_cycle": "import itertools; all(itertools.cycle([1]))",
    "in_count": "import itertools; -1 in itertools.count()",
    "max_map_count": "import itertools; max(map(abs, itertools.count()))",
    "iter_sentinel": "any(iter(int, 1))",
    "deque_repeat": "import collections, itertools; collections.deque(itertools.repeat(1), 0)",
    "sort_of_lists": "import random; x = [[random.random()] for _ in range(10**5)]\nwhile True: sorted(x)",
    "regex": "import re; re.match('(a+)+$', 'a' * 60 + 'b')",
    "regex_sub": "import re; re.sub('(x+x+)+y', '', 'x' * 60)",
    "hash_flood": "set([i * (2**61 - 1) for i in range(1, 200000)])",
    "compare_bomb": "a, b = [], []\nfor _ in range(60): a, b = [a, a], [b, b]\na == b",
    "repr_bomb": "a = []\nfor _ in range(60): a = [a, a]\nrepr(a)",
    "decimal": "import decimal; decimal.getcontext().prec = 10**7\nwhile True: decimal.Decimal(2).sqrt()",
    "fraction": "from fractions import Fraction; x = Fraction(1, 3)\nwhile True: x = x * x + 1",
    "deep_nesting": "x = []\nwhile True: x = [x]",
    "sleep": "import time; time.sleep(100)",
}
PRICE_FLAGS = ["--max-memory=128M", "--max-time=1"]
PRICE_MEMORY_KB = 128 << 10

USAGE = {
    "no_number": ["--max-steps=many"],
    "zero": ["--max-steps=0"],
    "no_value": ["--max-time"],
    "fraction_of_a_byte": ["--max-memory=1.5"],
    "unit": ["--max-memory=5X"],
    "negative": ["--max-wall=-1"],
}


def _programs_and_runs():
    for path in sorted(ROOT.glob("*.py")):
        flags = re.match(r"# flags: (.*)", path.read_text())
        for run, options in {"own": flags[1].split()}.items() if flags else RUNS.items():
            yield f"limits/{path.stem}_{run}", [*options, str(path)]


def names(patterns):
    found = [name for name, _ in _programs_and_runs()] + [f"limits/price_{name}" for name in PRICES]
    found += [f"limits/usage_{name}" for name in USAGE] + ["limits/steps_are_deterministic", "limits/no_limit_trips"]
    return [name for name in found if _programs.selected(name, patterns)]


def _run(binary, arguments):
    """(status, output, seconds, kilobytes)"""
    with tempfile.TemporaryDirectory(prefix="pynterp-limits-") as cwd, tempfile.TemporaryFile() as output:
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PYNTERP"))}
        start = time.monotonic()
        process = subprocess.Popen([binary, *arguments], cwd=cwd, env=environment, stdin=subprocess.DEVNULL,
                                   stdout=output, stderr=output, start_new_session=True)
        pid, status, used = 0, 0, None
        while pid == 0 and time.monotonic() < start + HOPELESS:
            pid, status, used = os.wait4(process.pid, os.WNOHANG)
            time.sleep(0.005)
        if pid == 0:
            process.kill()
            process.wait()
            return None, "", HOPELESS, 0
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - start
        time.sleep(0.02)  # what a forked child still writes
        output.seek(0)
        return process.returncode, output.read(1 << 20).decode(errors="replace"), seconds, used.ru_maxrss


def _limited(binary, arguments, most_kb=None):
    status, output, seconds, kilobytes = _run(binary, arguments)
    if "SURVIVED" in output:
        return "code ran after the limit"
    if status is None:
        return f"did not end in {HOPELESS} s"
    if status != STATUS:
        return f"exit status {status}, expected {STATUS}; {output[-200:]!r}"
    if "pynterp-run: the limit --max-" not in output:
        return f"says nothing: {output[-200:]!r}"
    if seconds > DEADLINE:
        return f"took {seconds:.1f} s"
    if most_kb is not None and kilobytes > most_kb:
        return f"took {kilobytes >> 10} MiB"
    return ""


def _deterministic(binary):
    """The step a program is stopped at does not depend on the run."""
    code = ("import json, sys\nn = 0\n"
            "while True:\n  n += 1\n  json.dumps({str(n): [sorted(range(n % 7), key=lambda x: -x)]})\n  print(n, flush=True)")
    ends = {_run(binary, ["--max-steps=200000", "-c", code])[1] for _ in range(3)}
    return "" if len(ends) == 1 else f"ended at {[end.splitlines()[-2:] for end in ends]}"


def run(binary, oracle, patterns):
    chosen = set(names(patterns))
    todo = [(name, lambda a=arguments: _limited(binary, a)) for name, arguments in _programs_and_runs()]
    for name, code in PRICES.items():
        arguments = [*PRICE_FLAGS, "-c", code]
        todo.append((f"limits/price_{name}", lambda a=arguments: _limited(binary, a, PRICE_MEMORY_KB + MEMORY_SLACK_KB)))
    for name, flags in USAGE.items():
        def usage(flags=flags):
            status, output, _, _ = _run(binary, [*flags, "-c", "print(1)"])
            return "" if status == 2 and flags[0].split("=")[0] in output else f"status {status}, {output!r}"
        todo.append((f"limits/usage_{name}", usage))
    todo.append(("limits/steps_are_deterministic", lambda: _deterministic(binary)))

    def no_limit():
        flags = ["--max-steps=100000000", "--max-time=60", "--max-wall=60", "--max-memory=1G", "--max-output=1M",
                 "--max-source=1M", "--max-recursion=5000"]
        status, output, _, _ = _run(binary, [*flags, "-c", "print(sum(range(1000)))"])
        return "" if (status, output) == (0, "499500\n") else f"status {status}, {output!r}"
    todo.append(("limits/no_limit_trips", no_limit))
    todo = [(name, action) for name, action in todo if name in chosen]
    for (name, _), detail in zip(todo, _programs.in_parallel(lambda item: item[1](), todo)):
        yield name, not detail, detail

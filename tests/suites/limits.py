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
SIZE_STATUS, WORK_STATUS = 65, 124
DEADLINE = 8  # seconds for one program, on a busy machine
# What a sanitizer keeps of freed blocks and around live ones counts too.
MEMORY_FACTOR = 1 if os.environ.get("PYNTERP_TEST_MODE", "opt") == "opt" else 3
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
    "perm": "import math; math.perm(10**9, 10**8)",
    "lcm": "import math; x = 1\nfor n in range(1, 10**8): x = math.lcm(x, n)",
    "isqrt": "import math; math.isqrt(10**10_000_000)",
    "int_divide": "(10**30_000_000) // (10**15_000_000 + 1)",
    "int_format": "import sys; sys.set_int_max_str_digits(0); f'{1 << 60_000_000:,d}'",
    "int_to_bytes": "(1).to_bytes(10**10)",
    "prod": "import math, itertools; math.prod(itertools.count(1))",
    "range_in": "import itertools; object() in range(10**13)",
    "index_of": "(lambda r: r.index(0.5))(range(10**13))",
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
    "rjust": "b'x'.rjust(10**11)",
    "join_endless": "import itertools; ''.join(itertools.repeat('ab'))",
    "join_generator": "''.join('x' * 1000 for _ in iter(int, 1))",
    "split": "('a ' * 50_000_000).split()",
    "partition_growth": "s = b'x'\nwhile True: s = s.join([s, s, s])",
    "format_method": "'{:{}}'.format('', 2 * 10**9)",
    "encode": "('\\U0001f600' * 30_000_000).encode('unicode_escape')",
    "casefold": "('\u0390' * 30_000_000).upper()",
    "center": "'x'.center(2 * 10**9)",
    "zfill": "'x'.zfill(2 * 10**9)",
    "format_width": "f'{1:>{2 * 10**9}}'",
    "format_precision": "f'{1.5:.{2 * 10**9}f}'",
    "percent_width": "'%*d' % (2 * 10**9, 1)",
    "percent_precision": "'%.*f' % (2 * 10**9, 1.0)",
    "string_template": "import string; string.Template('$a' * 10**5).substitute(a='y' * 10**5)",
    "textwrap": "import textwrap; textwrap.indent('\\n' * 10**6, 'x' * 10**6, lambda line: True)",
    "list_extend": "import itertools; [].extend(itertools.repeat(1))",
    "list_slice": "x = [0]\nwhile True: x[:0] = x",
    "list_imul": "x = [0] * 1000\nx *= 10**9",
    "tuple_of_count": "import itertools; tuple(itertools.count())",
    "unpack_endless": "import itertools; a, *b = itertools.count()",
    "star_args": "import itertools; print(*itertools.count())",
    "dict_comprehension": "{i: i for i in range(10**9)}",
    "set_comprehension": "{i for i in range(10**9)}",
    "generator_sum": "sum(i for i in iter(int, 1))",
    "counter": "import collections, itertools; collections.Counter(itertools.count())",
    "bytes_of_endless": "import itertools; bytes(itertools.repeat(1))",
    "memoryview_cast": "memoryview(bytearray(10**8)).cast('B', shape=[10**8]).tolist()",
    "list_of_range": "list(range(10**9))",
    "set_of_range": "set(range(10**9))",
    "dict_fromkeys": "dict.fromkeys(range(10**9))",
    "comprehension": "[[i] for i in range(10**9)]",
    "string_growth": "s = 'x'\nwhile True: s += s",
    "zlib": "import zlib; d = zlib.compress(bytes(10**7)); [zlib.decompress(d) for _ in range(100)]",
    "zlib_bomb": "import zlib; d = zlib.compress(bytes(6 * 10**7)); zlib.decompress(d) + zlib.decompress(d)",
    "bz2": "import bz2; d = bz2.compress(bytes(10**7)); [bz2.decompress(d) for _ in range(100)]",
    "zlib_stream": "import zlib; d = zlib.compress(bytes(10**7)); o = zlib.decompressobj(); o.decompress(d) * 100",
    "gzip": "import gzip; d = gzip.compress(bytes(10**7)); [gzip.decompress(d) for _ in range(100)]",
    "zstd": "from compression import zstd; d = zstd.compress(bytes(10**8)); zstd.decompress(d) + zstd.decompress(d)",
    "lzma": "import lzma; d = lzma.compress(bytes(10**7)); [lzma.decompress(d) for _ in range(100)]",
    "struct": "import struct; struct.pack('%ds' % (4 * 10**9), b'')",
    "array": "import array; array.array('q', [0]) * 10**9",
    "product": "import itertools; list(itertools.product(range(1000), repeat=4))",
    "sum_repeat": "import itertools; sum(itertools.repeat(1))",
    "sum_range": "sum(range(10**13))",
    "all_cycle": "import itertools; all(itertools.cycle([1]))",
    "in_count": "import itertools; -1 in itertools.count()",
    "min_cycle": "import itertools; min(itertools.cycle([1, 2]))",
    "in_cycle": "import itertools; 'a' in itertools.cycle('b')",
    "any_chain": "import itertools; any(itertools.chain.from_iterable(itertools.repeat([0])))",
    "chain_of_empty": "import itertools; list(itertools.chain.from_iterable(itertools.repeat(())))",
    "filter_endless": "import itertools; next(filter(None, itertools.repeat(0)))",
    "filterfalse": "import itertools; next(itertools.filterfalse(None, itertools.repeat(1)))",
    "takewhile": "import itertools; sum(itertools.takewhile(bool, itertools.repeat(1)))",
    "dropwhile": "import itertools; next(itertools.dropwhile(bool, itertools.repeat(1)))",
    "compress": "import itertools; next(itertools.compress(itertools.repeat(1), itertools.repeat(0)))",
    "islice": "import itertools; next(itertools.islice(itertools.repeat(1), 10**12, None))",
    "accumulate": "import itertools; sum(itertools.accumulate(itertools.repeat(1)))",
    "batched": "import itertools; list(itertools.batched(itertools.count(), 10**9))",
    "pairwise": "import itertools; sum(1 for _ in itertools.pairwise(itertools.count()))",
    "groupby": "import itertools; list(itertools.groupby(itertools.repeat(1)))",
    "tee": "import itertools; a, b = itertools.tee(itertools.count()); sum(a)",
    "starmap": "import itertools; sum(itertools.starmap(pow, itertools.repeat((2, 3))))",
    "zip_endless": "import itertools; dict(zip(itertools.count(), itertools.repeat(1)))",
    "zip_longest": "import itertools; list(itertools.zip_longest(itertools.count(), 'a'))",
    "enumerate_endless": "import itertools; all(enumerate(itertools.repeat(1)))",
    "reversed_range": "sum(reversed(range(10**13)))",
    "reduce": "import functools, itertools; functools.reduce(max, itertools.repeat(1))",
    "nlargest": "import heapq, itertools; heapq.nlargest(3, itertools.count())",
    "fsum": "import math, itertools; math.fsum(itertools.repeat(1.0))",
    "count_of": "import operator, itertools; operator.countOf(itertools.count(), -1)",
    "statistics": "import statistics, itertools; statistics.fmean(itertools.repeat(1.0))",
    "sorted_endless": "import itertools; sorted(itertools.count())",
    "max_map_count": "import itertools; max(map(abs, itertools.count()))",
    "iter_sentinel": "any(iter(int, 1))",
    "deque_repeat": "import collections, itertools; collections.deque(itertools.repeat(1), 0)",
    "sort_of_lists": "import random; x = [[random.random()] for _ in range(10**5)]\nwhile True: sorted(x)",
    "regex": "import re; re.match('(a+)+$', 'a' * 60 + 'b')",
    "regex_sub": "import re; re.sub('(x+x+)+y', '', 'x' * 60)",
    "regex_alternatives": "import re; re.match('(a|aa)+$', 'a' * 60 + 'b')",
    "regex_lookahead": "import re; re.match('(?=(a+))*b', 'a' * 60); re.match('(.*)*x', 'a' * 60)",
    "regex_search": "import re; re.search('a*a*a*a*a*a*b', 'a' * 3000)",
    "regex_findall": "import re; re.findall('', 'a' * 10**8)",
    "regex_compile": "import re; re.compile('a?' * 10**6)",
    "difflib": "import difflib; difflib.SequenceMatcher(None, list(range(10**4)) * 90, list(range(10**4)) * 90, False).ratio()",
    "find_needle": "[('a' * 10**6).find('a' * 5 * 10**5 + 'b') for _ in iter(int, 1)]",
    "replace_many": "s = 'a' * 10**6\nwhile True: s.replace('a', 'b')",
    "list_index": "x = [0] * 10**7\nwhile True: x.count(1)",
    "list_compare": "x, y = [0] * 10**6, [0] * 10**6\nwhile True: x == y",
    "json": "import json; x = [0] * 10**6\nwhile True: json.loads(json.dumps(x))",
    "random_shuffle": "import random; random.choices(range(9), k=10**9)",
    "randbytes": "import random; random.randbytes(10**10)",
    "hashlib": "import hashlib; b = bytes(10**7)\nwhile True: hashlib.sha256(b)",
    "pbkdf2": "import hashlib; hashlib.pbkdf2_hmac('sha256', b'a', b'b', 2**31 - 1)",
    "scrypt": "import hashlib; [hashlib.scrypt(b'a', salt=b'b', n=2**14, r=8, p=1) for _ in iter(int, 1)]",
    "date_range": "import calendar; [calendar.calendar(y) for y in iter(int, 1)]",
    "ast_nesting": "compile('(' * 50 + '1' + ')' * 50, '', 'eval'); [compile('x=1;' * 10**5, '', 'exec') for _ in iter(int, 1)]",
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

# Each flag by itself ends a program and is named.
ENDS = {
    "steps": ("1000", "while True: pass"),
    "time": ("0.3", "while True: pass"),
    "wall": ("0.6", "while True: pass"),
    "memory": ("64M", "x = []\nwhile True: x.append(bytes(10**5))"),
    "output": ("100", "while True: print('some text', flush=True)"),
    "source": ("1000", "exec('x = 1;' * 1000)"),
    "host-calls": ("3", "for i in range(9):\n  try: open('/')\n  except OSError: pass"),
}
RECURSION = """import sys
sys.setrecursionlimit(10**6)
def f(n):
    global most
    most = n
    f(n + 1)
try: f(1)
except RecursionError: print(150 < most < 200)
"""

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
    found += [f"limits/usage_{name}" for name in USAGE] + [f"limits/flag-{limit}" for limit in ENDS]
    found += ["limits/flag-recursion", "limits/steps_are_deterministic", "limits/no_limit_trips"]
    return [name for name in found if _programs.selected(name, patterns)]


def _run(binary, arguments):
    """(status, output, seconds, kilobytes)"""
    with tempfile.TemporaryDirectory(prefix="pynterp-limits-") as cwd, tempfile.TemporaryFile() as output:
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PYNTERP"))}
        environment["PYNTERP_PROFILE"] = "open"
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


def _limited(binary, arguments, most_kb=None, limit=None):
    status, output, seconds, kilobytes = _run(binary, arguments)
    if "SURVIVED" in output:
        return "code ran after the limit"
    if status is None:
        return f"did not end in {HOPELESS} s"
    found = re.search("pynterp-run: the limit --max-([a-z-]+)", output)
    if not found:
        return f"exit status {status}, says nothing: {output[-200:]!r}"
    if limit is not None and found[1] != limit:
        return f"names another limit: {output[-200:]!r}"
    expected = WORK_STATUS if found[1] in ("steps", "time", "wall", "host-calls") else SIZE_STATUS
    if status != expected:
        return f"exit status {status}, expected {expected}; {output[-200:]!r}"
    if seconds > DEADLINE:
        return f"took {seconds:.1f} s"
    if most_kb is not None and kilobytes > most_kb * MEMORY_FACTOR:
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
    for limit, (number, code) in ENDS.items():
        guarded = ["--profile=guarded"] if limit == "host-calls" else []
        arguments = [*guarded, f"--max-{limit}={number}", "-c", code]
        todo.append((f"limits/flag-{limit}", lambda a=arguments, limit=limit: _limited(binary, a, limit=limit)))

    def recursion():
        status, output, _, _ = _run(binary, ["--max-recursion=200", "-c", RECURSION])
        return "" if (status, output) == (0, "True\n") else f"status {status}, {output[-200:]!r}"
    todo.append(("limits/flag-recursion", recursion))
    for name, flags in USAGE.items():
        def usage(flags=flags):
            status, output, _, _ = _run(binary, [*flags, "-c", "print(1)"])
            return "" if status == 2 and flags[0].split("=")[0] in output else f"status {status}, {output!r}"
        todo.append((f"limits/usage_{name}", usage))
    todo.append(("limits/steps_are_deterministic", lambda: _deterministic(binary)))

    def no_limit():
        flags = ["--max-steps=100000000", "--max-time=60", "--max-wall=60", "--max-memory=1G", "--max-output=1M",
                 "--max-source=1M", "--max-recursion=5000", "--max-host-calls=1000"]
        status, output, _, _ = _run(binary, [*flags, "-c", "print(sum(range(1000)))"])
        return "" if (status, output) == (0, "499500\n") else f"status {status}, {output!r}"
    todo.append(("limits/no_limit_trips", no_limit))
    todo = [(name, action) for name, action in todo if name in chosen]
    for (name, _), detail in zip(todo, _programs.in_parallel(lambda item: item[1](), todo)):
        yield name, not detail, detail

"""Control, bound by C: json.loads and json.dumps of the same document, N times."""

import json
import sys
from time import perf_counter


def kernel(n):
    rows = [{"id": i, "name": f"name {i}", "values": [i, i / 4, None, True], "t": "x" * (i % 30)}
            for i in range(150)]
    text = json.dumps(rows)
    total = 0
    for _ in range(n):
        value = json.loads(text)
        total += len(value) + len(json.dumps(value))
    assert value == rows
    return total


# Other sizes have no known answer here: run.py compares them with the baseline's.
KNOWN = {2: 27160, 2200: 29876000}


def main():
    n = int(sys.argv[1]) if len(sys.argv) > 1 else 2200
    assert kernel(2) == KNOWN[2]
    start = perf_counter()
    result = kernel(n)
    seconds = perf_counter() - start
    assert KNOWN.get(n, result) == result, result
    check = str(result).replace("'", "")
    print(f'{{"name": "json_loads", "n": {n}, "seconds": {seconds:.6f}, '
          f'"check": "{check}"}}')


main()

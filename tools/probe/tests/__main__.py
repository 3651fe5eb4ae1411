"""Runs every test and prints one JSON line for each: [name, what went wrong]. tests/suites/probe.py reads them."""

import json
import sys
import unittest

MODULES = ("test_collect", "test_worker", "test_report")


def cases():
    for module in MODULES:
        for group in unittest.defaultTestLoader.loadTestsFromName(f"tests.{module}"):
            for case in group:
                yield f"{module}/{getattr(case, '_testMethodName', 'loading')}", case


def main(arguments):
    for name, case in cases():
        problem = ""
        if "--list" not in arguments:
            result = unittest.TestResult()
            case.run(result)
            problem = next((text.splitlines()[-1] for _, text in result.failures + result.errors), "")
        print(json.dumps([name, problem]), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

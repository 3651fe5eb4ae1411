"""The tests of the runner itself (tests/test_run.py), so that they run with everything else."""

import unittest

from . import _programs


def _cases(patterns):
    import test_run  # late: it imports run, which imports the suites

    found = unittest.defaultTestLoader.loadTestsFromModule(test_run)
    cases = ((f"runner/{case._testMethodName}", case) for group in found for case in group)
    return [(name, case) for name, case in cases if _programs.selected(name, patterns)]


def names(patterns):
    return [name for name, case in _cases(patterns)]


def run(binary, oracle, patterns):
    for name, case in _cases(patterns):
        result = unittest.TestResult()
        case.run(result)
        problems = [text for _, text in result.failures + result.errors]
        yield name, not problems, problems[0].splitlines()[-1] if problems else ""

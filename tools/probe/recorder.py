"""Runs inside the interpreter that is probed: one file of CPython's test suite, each test's outcome on record.

`recorder.py CONFIG` is `-m test FILE` with the settings of the JSON file CONFIG (worker.py writes it):

    record    the file to append to, one JSON object a line
    file      the test module
    mode      "module": as regrtest imports it; "script": as `__main__`; "session": imported, without regrtest, which
              reaches for what is the process's and not a guarded session's
    arguments of regrtest
    skip      keys of tests to leave out: those an earlier worker came to
    only      keys of the tests to run; all if null
    modules   the test modules that are files of their own: a package leaves their tests to them
    home      the directory of test files outside of the test package, or null
    counters  the file with pynterp's counters (PYNTERP_COUNTERS), or null
    host_stdlib  whether the standard library is meant to run on CPython's loop

The lines of `-m test -v` are for people: tests print between a name and its "ok", and a crash loses what was
buffered. Here a line is written, and the record closed, when a test starts and when it ends, so the last line names
the test that a crash or a hang was in. Tests replace functions of builtins, os and time while they run: all that is
needed is looked up before."""

import os
import sys
from io import open
from json import JSONEncoder, load
from os import O_APPEND, O_CREAT, O_RDONLY, O_WRONLY, _exit as leave, close, getpid, pread, write
from os import open as open_descriptor
from time import perf_counter

LONGEST = 300  # characters of an exception's text
TRACEBACK = 4000  # characters of a traceback, from its end


def short(text):
    return text if len(text) <= LONGEST else text[:LONGEST]


def describe(kind, value):
    """One line for an exception."""
    name = kind.__qualname__ if kind.__module__ in ("builtins", "__main__") else f"{kind.__module__}.{kind.__qualname__}"
    try:
        lines = [line for line in str(value).splitlines() if line.strip()] or [""]
    except BaseException as error:  # an exception whose text raises
        lines = [f"(its text cannot be had: {type(error).__name__})"]
    return short(f"{name}: {lines[0]}" if lines[0] else name)


def innermost(traceback):
    """The frame that raised, unittest's own left out, as `file:function`."""
    found = ""
    while traceback is not None:
        frame = traceback.tb_frame
        if "__unittest" not in frame.f_globals or not found:
            file = frame.f_code.co_filename
            found = f"{'/'.join(file.split('/')[-2:])}:{frame.f_code.co_qualname}"
        traceback = traceback.tb_next
    return found


def explain(error):
    """RETURNS the fields of a record that say what was raised. `error` is what sys.exc_info() returns."""
    from traceback import format_exception

    fields = {"error": describe(error[0], error[1]), "frame": innermost(error[2])}
    try:
        fields["traceback"] = "".join(format_exception(*error))[-TRACEBACK:]
    except BaseException:  # the text of the exception raises, or the traceback module is what is tested
        pass
    return fields


def loading(traceback):
    """RETURNS the fields for what a loader met where regrtest says no more than "errors while loading tests"."""
    while traceback is not None:
        frame = traceback.tb_frame
        if frame.f_code.co_name == "run_unittest" and frame.f_locals["loader"].errors:
            text = frame.f_locals["loader"].errors[0].rstrip()
            return {"error": short(text.splitlines()[-1]), "traceback": text[-TRACEBACK:]}
        traceback = traceback.tb_next
    return {}


class Record:
    """The file that the outside reads."""

    def __init__(self, path, counters, host_stdlib=False):
        self.path, self.counters, self.host_stdlib = path, counters, host_stdlib
        self.encode = JSONEncoder().encode
        self.process = getpid()

    def add(self, **fields):
        if getpid() != self.process:
            return  # a child that a test forked
        line = self.encode(fields).encode("ascii", "backslashreplace") + b"\n"
        descriptor = open_descriptor(self.path, O_WRONLY | O_APPEND | O_CREAT, 0o600)
        try:
            write(descriptor, line)
        finally:
            close(descriptor)

    def count(self):
        """RETURNS how many frames CPython's loop has run that the VM should have, how often the VM was entered, and how
        many frames of the library were left to CPython's loop; None for the oracle."""
        if self.counters is None:
            return None
        try:
            descriptor = open_descriptor(self.counters, O_RDONLY)
        except FileNotFoundError:
            return 0, 0, 0  # this is no pynterp at all
        try:
            words = pread(descriptor, 32, 0)
        finally:
            close(descriptor)
        return tuple(int.from_bytes(words[at:at + 8], sys.byteorder) for at in (0, 8, 24))

    def via(self, before):
        """RETURNS what ran guest code since `before`."""
        after = self.count()
        if after is None or before is None:
            return None
        list(map(_nothing, (0,)))  # C calls Python: if the VM runs that, it counts an entry
        if self.count()[1] == after[1]:
            return "cpython"
        if after[0] != before[0]:
            return "mixed"
        if after[2] != before[2]:
            return "library" if self.host_stdlib else "mixed"
        return "vm"


def _nothing(_):
    pass


def recording(result_class, record):
    """RETURNS a subclass of `result_class`, a unittest.TestResult, that writes to `record`."""

    class Recording(result_class):
        running = None  # key of the test

        def startTest(self, test):
            key = getattr(test, "_probe_key", None)
            if key is not None:
                self.running, self.outcome, self.details = key, None, {}
                self.altered = _altered()
                self.before = record.count()
                self.since = perf_counter()
                record.add(start=key)
            super().startTest(test)

        def stopTest(self, test):
            super().stopTest(test)
            if self.running is None:
                return
            if getpid() != record.process:
                leave(1)  # a child that its test forked and that came back here: the rest of the file is not its job
            seconds = perf_counter() - self.since
            outcome = self.outcome or "error"
            if outcome == "pass" and _altered() and not self.altered:
                outcome, self.details = "env_changed", {"error": short("; ".join(map(str, _altered())))}
            if self.outcome is None:
                self.details = {"error": "broken off"}
            record.add(test=self.running, outcome=outcome, seconds=round(seconds, 4), via=record.via(self.before),
                       **self.details)
            self.running = None

        def note(self, test, outcome, details):
            if self.running is not None:
                # The first thing that went wrong says most; a subtest that was skipped says least.
                if self.outcome in (None, "pass", "skip") or outcome == "xpass":
                    self.outcome, self.details = outcome, details
            else:  # setUpClass, tearDownModule
                record.add(holder=test.id(), outcome=outcome, **details)

        def addSuccess(self, test):
            if self.running is not None and self.outcome is None:
                self.outcome = "pass"
            super().addSuccess(test)

        def addSkip(self, test, reason):
            self.note(test, "skip", {"error": short(str(reason))})
            super().addSkip(test, reason)

        def addExpectedFailure(self, test, err):
            self.note(test, "xfail", {})
            super().addExpectedFailure(test, err)

        def addUnexpectedSuccess(self, test):
            self.note(test, "xpass", {"error": "unexpected success"})
            super().addUnexpectedSuccess(test)

        def addError(self, test, err):
            self.note(test, "error", explain(err))
            super().addError(test, err)

        def addFailure(self, test, err):
            self.note(test, "fail", explain(err))
            super().addFailure(test, err)

        def addSubTest(self, test, subtest, err):
            if err is not None:
                self.note(test, "fail" if issubclass(err[0], test.failureException) else "error", explain(err))
            super().addSubTest(test, subtest, err)

    return Recording


def _altered():
    support = sys.modules.get("test.support")
    return bool(support and support.environment_altered) and (support.environment_altered_reasons or ["altered"])


def select(suite, config, record):
    """Gives each test its key and leaves in `suite` those to run. Two tests with one name differ in their order."""
    import unittest

    seen, keys = {}, []
    module = config["module"]
    others = set(config["modules"])

    def visit(suite):
        kept = []
        for test in suite._tests:
            if isinstance(test, unittest.BaseTestSuite):
                visit(test)
                kept.append(test)
                continue
            if type(test).__module__ != module and type(test).__module__ in others:
                continue
            name = test.id()
            if name.startswith("__main__."):
                name = module + name[len("__main__"):]
            seen[name] = seen.get(name, 0) + 1
            key = name if seen[name] == 1 else f"{name}#{seen[name]}"
            keys.append(key)
            if key not in skip and (only is None or key in only):
                test._probe_key = key
                kept.append(test)
        suite._tests = kept

    skip = set(config["skip"])
    only = None if config["only"] is None else set(config["only"])
    visit(suite)
    record.add(collected=keys)


def run_module(config, record):
    """As regrtest does, in this process."""
    from test.libregrtest import main, single, testresult

    load_run, run_single = single._load_run_test, main.run_single_test
    original_filter, depth = single._filter_suite, []

    def filter_suite(suite, accept):
        depth.append(None)
        original_filter(suite, accept)  # which calls itself by this name
        depth.pop()
        if not depth:
            select(suite, config, record)

    def load_run_test(result, runtests):
        from unittest import SkipTest
        from test.support import TestDidNotRun, TestFailed

        try:
            load_run(result, runtests)
        except SkipTest as reason:
            record.add(whole="skip", error=short(str(reason)))
            raise
        except (TestFailed, TestDidNotRun):
            raise
        except BaseException as error:
            record.add(whole="import_error", **(loading(error.__traceback__) or explain(sys.exc_info())))
            raise

    def run_single_test(name, runtests):
        result = run_single(name, runtests)
        record.add(environment=[short(str(reason)) for reason in _altered() or []])
        return result

    single._filter_suite, single._load_run_test, main.run_single_test = filter_suite, load_run_test, run_single_test
    testresult.RegressionTestResult = recording(testresult.RegressionTestResult, record)
    sys.argv[1:] = [*config["arguments"], config["file"]]
    main.main()


def run_session(config, record):
    """As a guest: what regrtest does is done here as far as the tests can tell."""
    import unittest
    from test import support

    support.use_resources = dict.fromkeys(config["resources"])
    support.verbose = True
    if config["home"]:
        sys.path.insert(0, config["home"])
    try:
        __import__(config["module"])
        module = sys.modules[config["module"]]
        suite = unittest.defaultTestLoader.loadTestsFromModule(module)
        if unittest.defaultTestLoader.errors:
            text = unittest.defaultTestLoader.errors[0].rstrip()
            record.add(whole="import_error", error=short(text.splitlines()[-1]), traceback=text[-TRACEBACK:])
            return
        suite = unittest.TestSuite([suite])
        select(suite, config, record)
        runner = unittest.TextTestRunner(sys.stdout, verbosity=2, resultclass=recording(unittest.TextTestResult, record))
        runner.run(suite)
        record.add(environment=[short(str(reason)) for reason in _altered() or []])
    except unittest.SkipTest as reason:
        record.add(whole="skip", error=short(str(reason)))
    except BaseException:
        record.add(whole="import_error", **explain(sys.exc_info()))


def run_script(config, record):
    """As `python -m MODULE` does: the file's own unittest.main() runs it."""
    import runpy
    import unittest
    from test import support

    run_tests, runner_class = unittest.TestProgram.runTests, unittest.TextTestRunner
    support.use_resources = dict.fromkeys(config["resources"])
    support.verbose = True

    def run_the_tests(program):
        unittest.TestProgram.runTests = run_tests  # a test may have programs of its own
        select(program.test, config, record)
        if program.testRunner in (None, runner_class):
            program.testRunner = type("Runner", (runner_class,),
                                      {"resultclass": recording(unittest.TextTestResult, record)})
        run_tests(program)

    unittest.TestProgram.runTests = run_the_tests
    sys.argv[1:] = []
    if config["home"]:
        sys.path.insert(0, config["home"])
    try:
        runpy.run_module(config["module"], run_name="__main__", alter_sys=True)
    except unittest.SkipTest as reason:
        record.add(whole="skip", error=short(str(reason)))
    except SystemExit:
        pass
    except BaseException:
        record.add(whole="import_error", **explain(sys.exc_info()))


def main():
    with open(sys.argv.pop(1), encoding="utf-8") as file:
        config = load(file)
    import importlib.util  # as -m does; so does the next line

    sys.path[:1] = [os.getcwd()]
    record = Record(config["record"], config["counters"], config["host_stdlib"])
    try:
        {"module": run_module, "script": run_script, "session": run_session}[config["mode"]](config, record)
    finally:
        record.add(end=True)


if __name__ == "__main__":
    main()

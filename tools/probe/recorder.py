"""What suite.py runs under both interpreters: `recorder.py RECORD ARGS...` is `-m test ARGS...`, and writes what
became of each test to the file RECORD, one JSON object a line.

The lines of `-m test -v` are for people: tests print between a name and its "ok", and a crash loses what was
buffered. A record is written, and its file closed, when a test starts and when it ends, so the last line names the
test that a crash or a hang was in."""

import json
import os
import sys


def record_into(path, result_class):
    """Makes `result_class`, a unittest.TestResult, write to `path`."""
    process = os.getpid()
    outcome = {}  # of the test that is running

    def write(**record):
        if os.getpid() == process:  # not in a child that a test forked
            with open(path, "a", encoding="utf-8") as file:
                file.write(json.dumps(record) + "\n")

    def after(name, note):
        original = getattr(result_class, name)

        def method(self, test, *args):
            note(test, *args)
            return original(self, test, *args)

        setattr(result_class, name, method)

    def failed(test, err):
        try:
            line = f"{err[0].__name__}: {(str(err[1]).splitlines() or [''])[0]}"
        except Exception as error:  # an exception whose text raises
            line = f"{err[0].__name__}, which cannot be printed: {type(error).__name__}"
        outcome.setdefault("error", line[:300])
        if not outcome.get("started"):  # setUpClass, setUpModule
            write(test=test.id(), status="fail", error=outcome.pop("error"))

    def sub_test(test, subtest, err):
        if err is not None:
            failed(subtest, err)

    def start(test):
        outcome.clear()
        outcome["started"] = True
        write(start=test.id())

    def stop(test):
        status = "fail" if "error" in outcome else outcome.get("status", "fail")
        reason = outcome.get("reason", "broken off" if status == "fail" else "")
        write(test=test.id(), status=status, error=outcome.get("error", reason))
        outcome.clear()

    after("startTest", start)
    after("addSuccess", lambda test: outcome.update(status="pass"))
    after("addSkip", lambda test, reason: outcome.update(status="skip", reason=f"skipped: {reason}"[:300]))
    after("addExpectedFailure", lambda test, err: outcome.update(status="pass"))
    after("addUnexpectedSuccess", lambda test: outcome.update(error="unexpected success"))
    after("addError", failed)
    after("addFailure", failed)
    after("addSubTest", sub_test)
    after("stopTest", stop)
    return write


def main():
    path = sys.argv.pop(1)
    sys.path[0] = os.getcwd()  # as -m does
    from test.libregrtest.main import main as regrtest
    from test.libregrtest.testresult import RegressionTestResult

    write = record_into(path, RegressionTestResult)
    try:
        regrtest()
    finally:
        write(end=True)


if __name__ == "__main__":
    main()

"""Proves that tests/run.py notices each kind of difference. The interpreters are small shell scripts."""

import contextlib
import dataclasses
import io
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parent))

import run
from suites import _programs, conformance

PLAIN = "echo out; echo trace >&2; echo 'ValueError: x' >&2; exit 1"


class RunnerTest(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.root = Path(directory.name)
        (self.root / "topic").mkdir()
        self.program = self.root / "topic" / "sample.py"
        self.program.write_text("print('out')\n")
        # The runner's settings outlive a run; this one must not change those of a run around it.
        for patch in (mock.patch.object(conformance, "ROOT", self.root),
                      mock.patch.object(_programs, "settings", dataclasses.replace(_programs.settings))):
            patch.start()
            self.addCleanup(patch.stop)

    def script(self, name, body):
        path = self.root / name
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
        return str(path)

    def run_main(self, binary, oracle=PLAIN, *options):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            status = run.main(["--binary", self.script("binary", binary), "--oracle", self.script("oracle", oracle),
                               *options, "conformance/"])
        return status, out.getvalue().splitlines()

    def check_failure(self, binary, *parts, oracle=PLAIN):
        status, lines = self.run_main(binary, oracle)
        self.assertEqual(status, 1)
        self.assertEqual(len(lines), 2, lines)
        self.assertTrue(lines[0].startswith("FAIL conformance/topic/sample: "), lines[0])
        for part in parts:
            self.assertIn(part, lines[0])
        self.assertEqual(lines[1], "0 passed, 1 failed")

    def test_equal_runs_pass(self):
        self.assertEqual(self.run_main(PLAIN), (0, ["1 passed, 0 failed"]))

    def test_earlier_lines_of_stderr_may_differ(self):
        self.assertEqual(self.run_main(PLAIN.replace("echo trace", "echo another"))[0], 0)

    def test_different_stdout_fails(self):
        self.check_failure(PLAIN.replace("echo out", "echo other"), "stdout line 1 is 'other', expected 'out'")

    def test_missing_and_surplus_output_fail(self):
        self.check_failure(PLAIN.replace("echo out;", ""), "stdout ends before line 1, expected 'out'")
        self.check_failure(PLAIN.replace("out;", "out; echo more;"), "stdout goes on with line 2, 'more'")
        self.check_failure(PLAIN.replace("echo out", "printf out"), "line ends only")

    def test_different_exit_status_fails(self):
        self.check_failure(PLAIN.replace("exit 1", "exit 3"), "exit status 3, expected exit status 1")

    def test_different_last_traceback_line_fails(self):
        self.check_failure(PLAIN.replace("ValueError: x", "ValueError: y"),
                           "last line of stderr is 'ValueError: y', expected 'ValueError: x'")

    def test_crash_fails_and_names_the_signal(self):
        self.check_failure("kill -SEGV $$", "crash by SIGSEGV")

    def test_promised_signal_is_compared(self):
        interrupted = "echo out; kill -INT $$"
        self.check_failure(interrupted, "no verdict, on the oracle: end by SIGINT", oracle=interrupted)
        self.program.write_text("# dies like an interrupted program\n# exit status: -2\n")
        self.assertEqual(self.run_main(interrupted, interrupted)[0], 0)
        self.check_failure(PLAIN, "exit status 1, expected end by SIGINT", oracle=interrupted)

    def test_hang_fails_and_is_ended(self):
        with mock.patch.object(_programs, "TIMEOUT", 0.3):
            self.check_failure("sleep 30 & sleep 30", "timeout after 0.3 s", oracle="echo out")

    def test_frames_on_the_wrong_loop_fail(self):
        self.check_failure('echo out; test -z "$PYNTERP_REQUIRE_VM" || exit 70',
                           "CPython's own loop ran guest frames", oracle="echo out")

    def test_oracle_runs_without_our_variables(self):
        self.check_failure("echo ok", "expected 'unset'", oracle='echo "${PYNTERP_REQUIRE_VM-unset}"')

    def test_stress_mode_reaches_the_binary_only(self):
        status, lines = self.run_main('echo "$PYNTERP_STRESS"', 'echo "gc$PYNTERP_STRESS"', "--stress", "gc")
        self.assertEqual((status, lines), (0, ["1 passed, 0 failed"]))

    def test_program_that_prints_nothing_fails(self):
        self.check_failure("exit 0", "proves nothing", oracle="exit 0")

    def test_crash_of_the_oracle_is_no_verdict(self):
        self.check_failure("kill -SEGV $$", "no verdict", oracle="kill -SEGV $$")

    def test_declared_difference_is_checked(self):
        self.program.write_text('# differs: it is refused; prints "no"; exits 77; ends with "denied"\n')
        refuses = "echo no; echo denied >&2; exit 77"
        self.assertEqual(self.run_main(refuses)[0], 0)
        self.check_failure(refuses.replace("echo no", "echo yes"), "expected 'no'")
        self.check_failure(PLAIN, "expected exit status 77")

    def test_declaration_that_says_nothing_fails(self):
        self.program.write_text("# differs: somehow\n")
        self.check_failure(PLAIN, "declares no difference")

    def test_pattern_without_a_match_fails(self):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            status = run.main(["--binary", "/bin/false", "no/such/name"])
        self.assertEqual((status, out.getvalue().splitlines()[-1]), (1, "0 passed, 0 failed"))

    def test_list_runs_nothing(self):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            status = run.main(["--list", "conformance/*sample"])
        self.assertEqual((status, out.getvalue()), (0, "conformance/topic/sample\n"))

    def test_missing_binary_is_a_usage_error(self):
        with contextlib.redirect_stderr(io.StringIO()), self.assertRaises(SystemExit) as caught:
            run.main([])
        self.assertEqual(caught.exception.code, 2)

    def test_long_lines_are_cut_to_where_they_differ(self):
        text = "a" * 500
        self.check_failure(f"echo {text}b{text}", "aba", oracle=f"echo {text}c{text}")
        status, lines = self.run_main(f"echo {text}b{text}", f"echo {text}c{text}")
        self.assertLess(len(lines[0]), 350)


if __name__ == "__main__":
    unittest.main()

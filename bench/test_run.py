"""Tests of run.py: its statistics, and that no failure is lost. Run: python3.14 -m unittest"""

import contextlib
import io
import json
import os
import sys
import tempfile
import textwrap
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import run  # noqa: E402

CORE = max(os.sched_getaffinity(0))


class StatisticsTest(unittest.TestCase):
    def test_geometric_mean(self):
        self.assertAlmostEqual(run.geometric_mean([0.5, 2.0]), 1.0)
        self.assertAlmostEqual(run.geometric_mean([8.0, 1.0, 1.0]), 2.0)
        self.assertIsNone(run.geometric_mean([]))

    def test_interval_holds_the_median_and_repeats(self):
        values = [1.0 + i % 7 / 100 for i in range(15)]
        low, high = run.bootstrap_interval(values)
        self.assertLessEqual(low, 1.03)
        self.assertGreaterEqual(high, 1.03)
        self.assertTrue(min(values) <= low <= high <= max(values))
        self.assertEqual((low, high), run.bootstrap_interval(values))

    def test_interval_of_equal_values_is_a_point(self):
        self.assertEqual(run.bootstrap_interval([2.5] * 5), (2.5, 2.5))

    def test_interval_narrows_with_less_confidence(self):
        values = [float(i) for i in range(21)]
        wide = run.bootstrap_interval(values, 0.99)
        narrow = run.bootstrap_interval(values, 0.5)
        self.assertLess(narrow[1] - narrow[0], wide[1] - wide[0])

    def test_variation(self):
        self.assertEqual(run.variation([3.0]), 0.0)
        self.assertEqual(run.variation([2.0, 2.0]), 0.0)
        self.assertAlmostEqual(run.variation([1.0, 3.0]), 2 ** 0.5 / 2)

    def test_row_compares_rounds_in_pairs(self):
        row = run.Row("x", baseline_seconds=[2.0, 4.0, 6.0], pynterp_seconds=[1.0, 2.0, 3.0])
        row.summarize()
        self.assertEqual((row.ratio, row.low, row.high, row.min_ratio), (2.0, 2.0, 2.0, 2.0))
        self.assertTrue(row.unstable)  # each side drifts by more than 5 %

    def test_stable_and_unstable(self):
        steady = run.Row("x", baseline_seconds=[2.0] * 5, pynterp_seconds=[1.0] * 5).summarize()
        self.assertFalse(steady.unstable)
        around_one = run.Row(
            "x", baseline_seconds=[1.0] * 4, pynterp_seconds=[0.99, 1.01, 0.99, 1.01]
        ).summarize()
        self.assertLess(around_one.cv, 0.05)
        self.assertTrue(around_one.unstable)

    def test_summary_never_drops_a_failure(self):
        rows = [
            run.Row(run.START_UP, ratio=9.0),
            run.Row("a", ratio=4.0),
            run.Row("b", failure="pynterp: no"),
            run.Row("c", ratio=1.0),
        ]
        summary = run.summarize(rows)
        self.assertEqual(summary["programs"], 3)
        self.assertEqual(summary["failed"], ["b"])
        self.assertAlmostEqual(summary["geomean_of_the_rest"], 2.0)
        self.assertEqual(
            run.format_summary(summary),
            "geometric mean: 2.000 over 2 of 3 programs, 1 FAIL (0 points each): b",
        )
        self.assertIn("FAIL  pynterp: no", run.format_row(rows[2]))

    def test_exit_status(self):
        good = [run.Row("a", ratio=2.0), run.Row("b", ratio=0.5)]
        summary = run.summarize(good)
        self.assertEqual(run.exit_status(good, summary), 0)
        self.assertEqual(run.exit_status(good, summary, (1.0 - 1e-9, 0.5)), 0)
        self.assertEqual(run.exit_status(good, summary, (1.1, 0.1)), 3)
        self.assertEqual(run.exit_status(good, summary, (0.9, 0.6)), 3)
        bad = [*good, run.Row("c", failure="no")]
        self.assertEqual(run.exit_status(bad, run.summarize(bad), (0.1, 0.1)), 1)
        slow_start = [*good, run.Row(run.START_UP, failure="no")]
        self.assertEqual(run.exit_status(slow_start, summary), 1)


class ListTest(unittest.TestCase):
    def test_list_and_directory_agree(self):
        there = {path.stem for path in (run.HERE / "programs").glob("*.py")}
        self.assertEqual(there, set(run.PROGRAMS))
        self.assertEqual(len(run.PROGRAMS), len(set(run.PROGRAMS)))

    def test_quick_list(self):
        self.assertEqual(len(set(run.QUICK)), 14)
        self.assertLessEqual(set(run.QUICK), set(run.PROGRAMS))

    def test_select(self):
        chosen = run.select(run.PROGRAMS, ["json*", "fib"])
        self.assertEqual(chosen, ["fib", "json_writer", "json_loads"])

    def test_arguments(self):
        options = run.parse_arguments(["--binary", "x"])
        self.assertEqual((options.rounds, options.names), (15, list(run.PROGRAMS)))
        options = run.parse_arguments(["--binary", "x", "--quick", "--programs", "fib"])
        self.assertEqual((options.rounds, options.names), (5, ["fib"]))
        for wrong in (["--rounds", "0"], ["--programs", "fib", "x?"], ["--gate", "1"]):
            with contextlib.redirect_stderr(io.StringIO()), self.assertRaises(SystemExit) as end:
                run.parse_arguments(["--binary", "x", *wrong])
            self.assertEqual(end.exception.code, 2)


class RunnerTest(unittest.TestCase):
    """Small programs in place of the real ones; both sides are this interpreter."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.directory = Path(holder.name)

    def measure(self, source, pynterp=None, timeout=30.0):
        (self.directory / "toy.py").write_text(textwrap.dedent(source))
        pynterp = pynterp or [sys.executable, "-X", "dev"]
        runner = run.Runner([sys.executable], pynterp, CORE, timeout, self.directory)
        return runner.measure("toy", 2)

    REPORT = """
        import sys
        answer = {answer}
        print('{{"name": "toy", "n": 1, "seconds": 0.5, "check": "%s"}}' % answer)
    """

    def test_good_program(self):
        row = self.measure(self.REPORT.format(answer="42"))
        self.assertIsNone(row.failure)
        self.assertEqual((row.ratio, len(row.pynterp_seconds)), (1.0, 2))
        self.assertGreater(row.pynterp_peak_kb, 1000)

    def test_other_answer_is_a_failure(self):
        row = self.measure(self.REPORT.format(answer="sys.flags.dev_mode"))
        self.assertIn("answered (1, 'True'), the baseline (1, 'False')", row.failure)

    def test_exception_is_a_failure(self):
        row = self.measure("import sys\nassert False, 'wrong answer'")
        self.assertEqual(
            row.failure, "baseline: exit status 1: AssertionError: wrong answer"
        )

    def test_no_report_is_a_failure(self):
        other = self.REPORT.replace("toy", "other").format(answer=1)
        for source in "pass", "print('{}')", "print(5)", other:
            self.assertRegex(self.measure(source).failure, "printed (no|a wrong) report")

    def test_hanging_program_is_a_failure(self):
        row = self.measure("while True: pass", timeout=0.3)
        self.assertEqual(row.failure, "baseline: no end after 0.3 s")

    def test_missing_binary_is_a_failure(self):
        row = self.measure(self.REPORT.format(answer="1"), pynterp=["/no/such/binary"])
        self.assertIn("pynterp: cannot run /no/such/binary", row.failure)

    def test_main_reports_a_failing_binary(self):
        report = self.directory / "out.json"
        out = io.StringIO()
        cores = os.sched_getaffinity(0)
        try:
            with contextlib.redirect_stdout(out):
                status = run.main([
                    "--binary", "false", "--oracle", sys.executable, "--programs", "fib",
                    "--rounds", "1", "--json", str(report), "--gate", "0", "0",
                ])
        finally:
            os.sched_setaffinity(0, cores)
        self.assertEqual(status, 1)
        self.assertRegex(out.getvalue(), r"(?m)^fib +FAIL  pynterp: exit status 1")
        self.assertRegex(out.getvalue(), r"(?m)^start-up +FAIL ")
        self.assertIn("geometric mean: none over 0 of 1 programs, 1 FAIL (0 points each): fib",
                      out.getvalue())
        self.assertRegex(out.getvalue(), r"(?m)^baseline: cpython 3\.14\.")
        self.assertEqual(json.loads(report.read_text())["summary"]["failed"], ["fib"])


if __name__ == "__main__":
    unittest.main()

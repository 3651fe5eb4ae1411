"""What becomes of a file whose tests pass, fail, crash, hang and litter. The interpreter is this one."""

import opcode
import os
import signal
import sys
import tempfile
import textwrap
import threading
import time
import unittest
from collections import Counter
from pathlib import Path
from unittest import mock

import collect
import compare
import recorder
import session
import worker

HEAD = "import ctypes, os, subprocess, sys, time, unittest\n"


def alive(pid):
    try:
        return Path("/proc", pid, "stat").read_text().split()[2] not in "ZX"
    except FileNotFoundError:
        return False


class WorkerTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.root = Path(holder.name)

    def suite(self, **files):
        for name, source in files.items():
            (self.root / f"{name}.py").write_text(HEAD + textwrap.dedent(source))
        return collect.Suite(self.root, sys.version, [], apart=True)

    def run_file(self, source, mode="module", **settings):
        suite = self.suite(test_it=source)
        side = worker.Side([sys.executable], **{"timeout": 20.0, "retries": 0, **settings})
        return worker.run_file(side, suite, "test_it", mode)

    def outcomes(self, result):
        return {key.removeprefix("test_it."): test["outcome"] for key, test in result["tests"].items()}

    def test_outcomes(self):
        result = self.run_file("""
            class A(unittest.TestCase):
                def test_error(self): raise ValueError("no 1")
                def test_fail(self): self.assertEqual(1, 2)
                def test_pass(self): pass
                @unittest.skip("why")
                def test_skip(self): pass
                def test_sub(self):
                    for i in range(3):
                        with self.subTest(i=i): self.assertNotEqual(i, 1)
                @unittest.expectedFailure
                def test_xfail(self): self.fail()
                @unittest.expectedFailure
                def test_xpass(self): pass
            """)
        self.assertEqual(self.outcomes(result), {
            "A.test_error": "error", "A.test_fail": "fail", "A.test_pass": "pass", "A.test_skip": "skip",
            "A.test_sub": "fail", "A.test_xfail": "xfail", "A.test_xpass": "xpass"})
        error = result["tests"]["test_it.A.test_error"]
        self.assertEqual((error["error"], error["frame"].split(":")[1]), ("ValueError: no 1", "A.test_error"))
        self.assertEqual((result["workers"], result["whole"], result["environment"]), (1, None, []))

    def test_crash_and_exit_cost_one_test_each(self):
        result = self.run_file("""
            class A(unittest.TestCase):
                def test_a(self): pass
                def test_b(self): ctypes.string_at(0)
                def test_c(self): pass
                def test_d(self): os._exit(0)
                def test_e(self): pass
            """)
        self.assertEqual(list(self.outcomes(result).values()), ["pass", "crash", "pass", "crash", "pass"])
        crash = result["tests"]["test_it.A.test_b"]
        self.assertEqual((crash["error"], crash["frame"]), ("SIGSEGV", "ctypes/__init__.py:string_at"))
        self.assertEqual(result["workers"], 3)

    def test_hang_costs_one_test(self):
        result = self.run_file("""
            class A(unittest.TestCase):
                def test_a(self): time.sleep(100)
                def test_b(self): pass
            """, timeout=1.5)
        self.assertEqual(self.outcomes(result), {"A.test_a": "timeout", "A.test_b": "pass"})
        self.assertIn(":test_a", result["tests"]["test_it.A.test_a"]["frame"])

    def test_set_up_that_fails_skips_or_crashes(self):
        result = self.run_file("""
            class A(unittest.TestCase):
                @classmethod
                def setUpClass(cls): raise ValueError("no")
                def test_a(self): pass
            class B(unittest.TestCase):
                @classmethod
                def setUpClass(cls): raise unittest.SkipTest("not here")
                def test_a(self): pass
            class C(unittest.TestCase):
                @classmethod
                def setUpClass(cls): os.abort()
                def test_a(self): pass
            class D(unittest.TestCase):
                def test_a(self): pass
            """)
        self.assertEqual(self.outcomes(result), {"A.test_a": "not_reached", "B.test_a": "skip", "C.test_a": "crash",
                                                 "D.test_a": "pass"})
        self.assertEqual(result["tests"]["test_it.A.test_a"]["error"], "ValueError: no")

    def test_module_set_up_runs_and_its_failure_reaches_every_test(self):
        result = self.run_file("""
            def setUpModule(): raise KeyError("x")
            class A(unittest.TestCase):
                def test_a(self): pass
            """)
        self.assertEqual(self.outcomes(result), {"A.test_a": "not_reached"})

    def test_threads_left_behind_are_waited_for_as_long_as_it_says(self):
        with mock.patch.object(worker, "AFTER_END", 0.5):
            result = self.run_file("""
                import threading
                class A(unittest.TestCase):
                    def test_a(self): threading.Thread(target=threading.Event().wait).start()
                """)
        self.assertEqual((self.outcomes(result), result["whole"], result["workers"]), ({"A.test_a": "pass"}, None, 1))
        self.assertLess(result["seconds"], 10)

    def test_equal_names_are_told_apart(self):
        result = self.run_file("""
            def make(body):
                return type("A", (unittest.TestCase,), {"test_a": body, "__qualname__": "A", "__module__": __name__})
            One, Two = make(lambda self: None), make(lambda self: self.fail())
            """)
        self.assertEqual(self.outcomes(result), {"A.test_a": "pass", "A.test_a#2": "fail"})

    def test_file_as_a_whole(self):
        for settings in {}, {"grants": lambda suite, file: ()}:
            broken = self.run_file("import there_is_no_such_module", **settings)
            self.assertEqual((broken["whole"]["outcome"], broken["tests"]), ("import_error", {}))
            self.assertIn("ModuleNotFoundError", broken["whole"]["error"])
            unloadable = self.run_file("def load_tests(loader, tests, pattern): raise KeyError('x')", **settings)
            self.assertEqual((unloadable["whole"]["outcome"], unloadable["whole"]["error"]),
                             ("import_error", "KeyError: 'x'"))
            skipped = self.run_file("raise unittest.SkipTest('other system')", **settings)
            self.assertEqual((skipped["whole"]["outcome"], skipped["whole"]["error"]), ("skip", "other system"))
            crashed = self.run_file("os.abort()", **settings)
            self.assertEqual((crashed["whole"]["outcome"], crashed["whole"]["error"]), ("crash", "SIGABRT"))

    def test_guests_are_granted_options_and_do_without_regrtest(self):
        result = self.run_file("""
            class A(unittest.TestCase):
                def test_crash(self): os.abort()
                def test_granted(self): self.assertEqual(sys._xoptions, {"given": "test_it"})
                def test_litter(self): __import__("test.support").support.set_environment_altered("by hand")
                def test_regrtest(self): self.assertNotIn("test.libregrtest.main", sys.modules)
            """, grants=lambda suite, file: (f"-Xgiven={file}",))
        self.assertEqual(self.outcomes(result), {"A.test_crash": "crash", "A.test_granted": "pass",
                                                 "A.test_litter": "env_changed", "A.test_regrtest": "pass"})

    def test_changes_of_the_environment(self):
        result = self.run_file("""
            from test import support
            class A(unittest.TestCase):
                def test_a(self): os.environ["LITTER"] = "1"
                def test_b(self): support.set_environment_altered("by hand")
                def test_c(self): pass
            """)
        self.assertEqual(self.outcomes(result), {"A.test_a": "pass", "A.test_b": "env_changed", "A.test_c": "pass"})
        self.assertIn("os.environ was modified", result["environment"])

    def test_children_records_and_files_are_kept_apart(self):
        result = self.run_file("""
            class A(unittest.TestCase):
                def test_a(self):
                    if os.fork() == 0: self.fail("in the child")
                    os.wait()
                def test_b(self):
                    child = subprocess.Popen(["sleep", "1234"], start_new_session=True)
                    with open(os.environ["MARK"], "w") as file: file.write(str(child.pid))
                    os.mkdir("locked"); open("locked/x", "w").close(); os.chmod("locked", 0)
            """, environment={"MARK": str(self.root / "mark")})
        self.assertEqual(self.outcomes(result), {"A.test_a": "pass", "A.test_b": "pass"}, result)
        pid = (self.root / "mark").read_text()
        deadline = time.monotonic() + 10
        while alive(pid) and time.monotonic() < deadline:
            time.sleep(0.05)
        self.assertFalse(alive(pid))

    def test_second_try(self):
        mark = self.root / "mark"
        result = self.run_file("""
            class A(unittest.TestCase):
                def test_always(self): self.fail("always")
                def test_once(self):
                    if not os.path.exists(os.environ["MARK"]):
                        open(os.environ["MARK"], "w").close()
                        self.fail("the first time")
            """, retries=1, environment={"MARK": str(mark)})
        self.assertEqual(self.outcomes(result), {"A.test_always": "fail", "A.test_once": "pass"})
        self.assertEqual(result["tests"]["test_it.A.test_once"]["first"]["outcome"], "fail")

    def test_script_mode(self):
        source = """
            class A(unittest.TestCase):
                def test_main(self): self.assertEqual(__name__, "__main__")
                def test_crash(self): os.abort()
                def test_module(self): self.assertIs(sys.modules["__main__"].A, A)
            """
        result = self.run_file(source + "if __name__ == '__main__': unittest.main()", "script")
        self.assertEqual(self.outcomes(result), {"A.test_main": "pass", "A.test_crash": "crash",
                                                 "A.test_module": "pass"})
        self.assertEqual(self.outcomes(self.run_file(source))["A.test_main"], "fail")

    def test_doctests_are_tests(self):
        result = self.run_file("""
            import doctest
            def load_tests(loader, tests, pattern):
                tests.addTest(doctest.DocTestSuite())
                return tests
            def f():
                '''
                >>> 1 + 1
                2
                '''
            """)
        self.assertEqual(self.outcomes(result), {"f": "pass"})

    def test_no_test_of_plain_cpython_passes_on_the_vm(self):
        result = self.run_file("""
            class A(unittest.TestCase):
                def test_a(self): pass
            """, counters=True)
        test = result["tests"]["test_it.A.test_a"]
        self.assertEqual((test["outcome"], test["via"]), ("pass", "cpython"))
        self.assertEqual(compare.outcome_of(test), "via_cpython")

    def test_frames_of_both_loops_are_told_apart(self):
        def via(*counts, host_stdlib=False):
            record = recorder.Record("/nowhere", "/nowhere", host_stdlib)
            with mock.patch.object(record, "count", side_effect=counts):
                return record.via((5, 10, 0))

        self.assertEqual(via((5, 12, 0), (5, 13, 0)), "vm")
        self.assertEqual(via((6, 12, 0), (6, 13, 0)), "mixed")
        self.assertEqual(via((5, 12, 9), (5, 13, 9)), "mixed")
        self.assertEqual(via((5, 12, 0), (5, 12, 0)), "cpython")
        self.assertEqual(via((5, 12, 9), (5, 13, 9), host_stdlib=True), "library")
        self.assertEqual(via((6, 12, 9), (6, 13, 9), host_stdlib=True), "mixed")
        self.assertEqual(via((5, 12, 9), (5, 12, 9), host_stdlib=True), "cpython")

    def test_counters_of_all_workers_are_summed(self):
        # This interpreter keeps none, so the test writes what pynterp would: words 2 and 5 of 512 once per worker.
        result = self.run_file("""
            import struct
            def count():
                words = [0] * 512
                words[2], words[6], words[9 + 5], words[9 + 127] = 10, 1, 2, 3
                with open(os.environ["PYNTERP_COUNTERS"], "wb") as file: file.write(struct.pack("512Q", *words))
            class A(unittest.TestCase):
                def test_a(self): count(); os._exit(0)
                def test_b(self): count()
            """, counters=True)
        self.assertEqual(result["code"], {
            "lifted": 20, "cpython_frames": 0, "library_frames": 0,
            "refused": {"too many local variables or names": 2, f"opcode {opcode.opname[5]}": 4,
                        "opcode 127, which CPython does not have either": 6}})
        self.assertIsNone(self.run_file("class A(unittest.TestCase): pass", counters=True)["code"])

    def test_session_stores_and_stops(self):
        suite = self.suite(test_a="class A(unittest.TestCase):\n  def test_a(self): pass\n",
                           test_b="class A(unittest.TestCase):\n  def test_a(self): pass\n",
                           test_slow="class A(unittest.TestCase):\n  def test_a(self): time.sleep(60)\n")
        results, known = collect.Store(self.root / "results"), collect.Store(self.root / "known")
        sides = [worker.Side([sys.executable], retries=0) for _ in range(2)]
        seen = Counter()

        def report(file, theirs, ours):
            seen[file] += 1
            self.assertEqual(compare.compare(theirs, ours)[0]["outcome"], "pass")

        one = session.Session(suite, "module", *sides, results, known, 2)
        self.assertTrue(one.run(["test_a", "test_b"], report))
        self.assertEqual(seen, {"test_a": 1, "test_b": 1})
        self.assertEqual(set(collect.Store(self.root / "results").results), {"test_a", "test_b"})

        threading.Timer(1.0, signal.pthread_kill, (threading.main_thread().ident, signal.SIGINT)).start()
        two = session.Session(suite, "module", *sides, results, known, 1)
        self.assertFalse(two.run(["test_slow"], report))
        self.assertIsNone(collect.Store(self.root / "known").get("test_slow"))


class ProgressTest(unittest.TestCase):
    def test_estimate(self):
        out = mock.Mock(isatty=lambda: False)
        with mock.patch.object(session, "monotonic", return_value=100.0) as clock:
            progress = session.Progress(3, {"a": 10.0, "b": 20.0, "c": 10.0}, out)
            self.assertIsNone(progress.remaining())
            clock.return_value = 130.0
            progress.step("a", "")
            self.assertEqual(progress.remaining(), 90.0)

"""Comparing, judging by the lists, and what is written."""

import contextlib
import io
import json
import re
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from unittest import mock

import backlog
import collect
import compare
import differences
import expectations
import options
import outputs
import page
import policies
import run

LONG_AGO = "2026-01-01"


def passed(**more):
    return {"outcome": "pass", "via": "vm", "seconds": 0.1, **more}


def failed(error="ValueError: 1", frame="test_it.py:A.f", outcome="error"):
    return {"outcome": outcome, "via": "vm", "seconds": 0.1, "error": error, "frame": frame, "traceback": "T"}


def result(whole=None, environment=(), code=None, **tests):
    return {"file": "test_it", "seconds": 1.0, "workers": 1, "whole": whole, "environment": list(environment),
            "code": code, "tests": {f"test.test_it.A.{name}": test for name, test in tests.items()}}


def record(theirs, ours):
    return outputs.file_record(theirs, ours, compare.compare(theirs, ours))


HEADER = {"binary": "b", "profile": "open", "mode": "module", "python": "3.14.8", "suite": "s", "selection": "all",
          "commit": "c", "started": "2026-01-01T00:00:00Z", "seconds": 1.0}


def sample(**ours):
    theirs = result(a=passed(), b=passed(), c={"outcome": "skip", "error": "not here"}, d=failed())
    tests = {"a": passed(), "b": failed(), "c": {"outcome": "skip"}, "d": passed()} | ours
    return outputs.document(HEADER, {"test_it": record(theirs, result(**tests))}, [], True)


class CompareTest(unittest.TestCase):
    def entry(self, theirs, ours):
        return compare.compare(result(a=theirs), result(a=ours))[0]

    def test_only_a_pass_on_the_vm_passes(self):
        for via, outcome in (("vm", "pass"), ("library", "pass"), ("mixed", "via_mixed"), ("cpython", "via_cpython")):
            entry = self.entry(passed(), passed(via=via))
            self.assertEqual((entry["outcome"], compare.deviates(entry)), (outcome, outcome != "pass"))

    def test_what_cpython_fails_is_no_verdict(self):
        self.assertFalse(compare.deviates(self.entry(failed(), passed())))
        self.assertFalse(compare.deviates(self.entry(failed(), failed("TypeError"))))
        self.assertTrue(compare.deviates(self.entry({"outcome": "skip"}, passed())))
        self.assertFalse(compare.deviates(self.entry({"outcome": "xfail"}, {"outcome": "xfail", "via": "vm"})))

    def test_denied(self):
        text = "AttributeError: 'function' object has no attribute '__globals__' for guest code: it hands out"
        self.assertEqual(self.entry(passed(), failed(text))["outcome"], "denied")

    def test_whole_file_explains_missing_tests(self):
        theirs = result(a=passed(), b=passed())
        broken = {"outcome": "import_error", "error": "ImportError: no"}
        entries = compare.compare(theirs, result(whole=broken))
        self.assertEqual([(e["id"], e["outcome"], e["signature"]) for e in entries],
                         [(f"test.test_it.A.{n}", "import_error", "ImportError: no") for n in "ab"])
        self.assertEqual(compare.totals(entries)["passes"], 0)

    def test_crash_after_the_last_test_and_litter_are_entries(self):
        entries = compare.compare(result(a=passed()), result(whole={"outcome": "crash", "error": "SIGSEGV"},
                                                             environment=["cwd was modified"], a=passed()))
        self.assertEqual([(e["id"], e["outcome"]) for e in entries[1:]], [
            ("test.test_it::file", "crash"), ("test.test_it::environment", "env_changed")])
        total = compare.totals(entries)
        self.assertEqual((total["ids"], total["passes"], total["crashes"], total["deviations"]), (1, 1, 1, 2))

    def test_skip_of_a_file_without_tests_is_nothing(self):
        skipped = {"outcome": "skip", "error": "Windows only"}
        news = lambda theirs, ours: [e["outcome"] for e in filter(compare.deviates, compare.compare(theirs, ours))]
        self.assertEqual(news(result(skipped), result()), [])
        self.assertEqual(news(result(), result(skipped)), [])
        self.assertEqual(news(result(skipped), result(a=skipped)), [])
        self.assertEqual(news(result(skipped), result(a=passed())), ["pass"])
        self.assertEqual(news(result(skipped), result({"outcome": "crash"})), ["crash"])

    def test_files_that_fail_to_load_on_both_sides_are_equal(self):
        broken = {"outcome": "import_error", "error": "ImportError: no"}
        self.assertFalse(any(map(compare.deviates, compare.compare(result(broken), result(broken)))))

    def test_signatures_leave_out_what_varies(self):
        one = compare.signature(failed("KeyError: <x at 0x7f01ab> in /tmp/one/deep/f.py line 12"))
        two = compare.signature(failed("KeyError: <x at 0x7e99cd> in /tmp/two/f.py line 9"))
        self.assertEqual(one, two)
        self.assertEqual(one, "KeyError: <x at 0x> in .../f.py line N @ test_it.py:A.f")

    def test_groups(self):
        entries = compare.compare(result(a=passed(), b=passed(), c=passed()),
                                  result(a=failed("E: 1"), b=failed("F"), c=failed("E: 2")))
        self.assertEqual([(g["count"], g["signature"]) for g in compare.groups(entries)],
                         [(2, "E: N @ test_it.py:A.f"), (1, "F @ test_it.py:A.f")])

    def test_percentage_is_rounded_down(self):
        self.assertEqual((compare.percent(29999, 30000), compare.percent(3, 3), compare.percent(0, 0)),
                         (99.99, 100.0, 0.0))


class ExpectationsTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.root = Path(holder.name)

    def entries(self, **ours):
        theirs = {name: passed() for name in ours}
        return compare.compare(result(**theirs), result(**ours))

    def line(self, name="a", outcome="error", kind="bug", mode="open"):
        return expectations.Line(f"test.test_it.A.{name}", mode, outcome, kind, 'says "no"', LONG_AGO)

    def judge(self, entries, *lines):
        new, changed, fixed = expectations.check(entries, lines, "open")
        return [e["id"][-1] for e in new], [e["id"][-1] for e, _ in changed], [line.id[-1] for line in fixed]

    def test_new_changed_and_fixed_are_news(self):
        entries = self.entries(a=failed(), b=failed(), c=passed(), d=failed())
        lines = [self.line("b", "crash"), self.line("c"), self.line("d")]
        self.assertEqual(self.judge(entries, *lines), (["a"], ["b"], ["c"]))

    def test_test_that_is_gone_is_news(self):
        self.assertEqual(self.judge(self.entries(a=passed()), self.line("z")), ([], [], ["z"]))

    def test_other_modes_are_not_judged(self):
        self.assertEqual(self.judge(self.entries(a=passed()), self.line("a", mode="guarded")), ([], [], []))

    def test_flaky_and_unstable_tests_may_do_either(self):
        for kind in ("flaky", "env"):
            for outcome in passed(), failed(), failed(outcome="fail"):
                self.assertEqual(self.judge(self.entries(a=outcome), self.line(kind=kind)), ([], [], []))
        entries = compare.compare(result(a=failed()), result(a=passed()))  # CPython failed this time
        self.assertEqual(self.judge(entries, self.line()), ([], [], []))

    def test_lines_are_read_as_written(self):
        lines = [self.line(), expectations.Line("a b'c", "guarded+script", "crash", "policy", "x \\ y", LONG_AGO)]
        self.assertEqual(expectations.parse("# head\n\n" + "\n".join(map(str, lines)), "f"), (lines, []))

    def test_faults_of_a_list(self):
        for text, problem in (
                ("t open error bug", "4 fields"), ('t open error bug "x', "No closing quotation"),
                (f't opened error bug "x" {LONG_AGO}', "no mode"), (f't open broken bug "x" {LONG_AGO}', "no outcome"),
                (f't open error why "x" {LONG_AGO}', "no class"), (f't open error bug " " {LONG_AGO}', "no reason"),
                ('t open error bug "x" today', "no date"), (f't open denied policy "x" {LONG_AGO}', "no policy"),
                (f't open error bug "x" {LONG_AGO}\nt open fail bug "y" {LONG_AGO}', "listed twice")):
            self.assertRegex("".join(expectations.parse(text, "f")[1]), problem)

    def test_ids_that_do_not_exist(self):
        lists = {"test_it": [self.line("a"), self.line("z")], "test_other": [self.line("x")]}
        self.assertEqual(expectations.unknown_ids(lists, {"test_it": result(a=passed())}),
                         ["test_it.txt: test.test_it.A.z does not exist"])

    def test_update_keeps_what_was_reviewed(self):
        entries = self.entries(a=failed(), b=failed(), c=passed(), d=passed())
        lines = [self.line("a", kind="impl-detail"), self.line("c"), self.line("d", kind="flaky"),
                 self.line("c", mode="guarded")]
        self.assertTrue(expectations.update(self.root, "test_it", entries, lines, "open", "2026-02-02"))
        lists, problems = expectations.load(self.root)
        self.assertEqual(problems, [])
        self.assertEqual({(line.id[-1], line.mode, line.kind, line.since) for line in lists["test_it"]}, {
            ("a", "open", "impl-detail", LONG_AGO), ("b", "open", "bug", "2026-02-02"),
            ("c", "guarded", "bug", LONG_AGO), ("d", "open", "flaky", LONG_AGO)})
        self.assertEqual(self.judge(entries, *lists["test_it"]), ([], [], []))
        self.assertFalse(expectations.update(self.root, "test_it", entries, lists["test_it"], "open", "2026-03-03"))
        expectations.update(self.root, "test_it", self.entries(a=passed()), [self.line()], "open", LONG_AGO)
        self.assertEqual(expectations.load(self.root), ({}, []))

    def test_first_class_of_a_deviation(self):
        unstable = compare.compare(result(a=passed(first=failed())), result(a=failed()))[0]
        denied = compare.compare(result(a=passed()), result(a=failed("E: x for guest code: it y")))[0]
        wrong = self.entries(a=failed())[0]
        self.assertEqual([expectations.first_look(e, "open")[0] for e in (unstable, denied, wrong)],
                         ["env", "policy", "bug"])
        with mock.patch.object(policies, "RULES", ((r"^ValueError: N", "a rule"),)):
            self.assertEqual(expectations.first_look(wrong, "guarded"), ("policy", "a rule"))
            self.assertEqual(expectations.first_look(wrong, "open")[0], "bug")
            for outcome in expectations.FAULTS:
                self.assertEqual(expectations.first_look(wrong | {"outcome": outcome}, "guarded")[0], "bug")

    def test_update_looks_anew_at_what_is_otherwise_wrong_now(self):
        lines = [self.line("a", mode="guarded", outcome="denied", kind="policy")]
        expectations.update(self.root, "test_it", self.entries(a=failed(outcome="crash")), lines, "guarded", LONG_AGO)
        line, = expectations.load(self.root)[0]["test_it"]
        self.assertEqual((line.outcome, line.kind, line.reason), ("crash", "bug", "ValueError: N @ test_it.py:A.f"))

    def test_update_of_what_open_does_alike(self):
        lines = [self.line("a", kind="impl-detail"), self.line("b", outcome="fail")]
        expectations.update(self.root, "test_it", self.entries(a=failed(), b=failed()), lines, "guarded", LONG_AGO)
        kinds = {line.id[-1]: line.kind for line in expectations.load(self.root)[0]["test_it"] if line.mode == "guarded"}
        self.assertEqual(kinds, {"a": "impl-detail", "b": "bug"})

    def test_page_of_differences(self):
        lists = {"test_a": [self.line("a", mode="guarded", kind="policy"), self.line("b", mode="guarded", kind="policy")],
                 "test_b": [self.line("a"), self.line("b", mode="guarded")]}
        text = differences.render(lists)
        self.assertIn(f"| 2 | {lists['test_a'][0].reason} | test_a |\n", text)
        self.assertIn("Another 1 tests fail", text)
        self.assertNotIn("test_b |", text)


class OutputTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.root = Path(holder.name)

    def test_json_plain_and_compressed(self):
        for name in "a.json", "a.json.zst":
            outputs.write_json(self.root / name, sample())
            self.assertEqual(outputs.read_json(self.root / name), json.loads(json.dumps(sample())))
        self.assertEqual(sample()["schema"], outputs.SCHEMA)

    def test_junit(self):
        data = sample(a=failed("bad \x00 text", outcome="crash"))
        outputs.write_junit(self.root / "x.xml", data)
        suite = ElementTree.parse(self.root / "x.xml").getroot()[0]
        self.assertEqual((suite.get("tests"), suite.get("failures"), suite.get("errors"), suite.get("skipped")),
                         ("4", "1", "1", "1"))
        self.assertEqual(suite[1][0].get("type"), "error")
        self.assertIn("bad ? text", suite[0][0].get("message"))

    def test_history(self):
        path = self.root / "new" / "history.jsonl"
        outputs.append_history(path, sample())
        with open(path, "a") as file:
            file.write("cut off\n")
        outputs.append_history(path, sample())
        lines = outputs.read_history(path)
        self.assertEqual([line["deviating"] for line in lines], [{"test.test_it.A.b": "error"}] * 2)

    def test_shards_are_merged(self):
        parts = [sample() | {"selection": f"shard {i}/2"} for i in (1, 2)]
        parts[1]["files"] = {"test_other": parts[1]["files"]["test_it"]}
        header, files, complete = outputs.merge(parts)
        self.assertEqual((header["selection"], sorted(files), complete), ("all", ["test_it", "test_other"], True))
        for key, value in (("binary", "other"), ("profile", "guarded"), ("schema", 0)):
            with self.assertRaises(ValueError):
                outputs.merge([parts[0], parts[1] | {key: value}])

    def test_page_stands_alone(self):
        old = outputs.history_line(sample(b=passed()))
        data = sample(b=failed("E: <script>alert(1)</script>")) | {
            "news": [{"kind": "new", "id": "test.test_it.A.b", "text": "<b>"}]}
        text = page.render(data, [old])
        self.assertNotIn("<script>alert", text)
        self.assertIsNone(re.search(r"(src|href)=[\"'](?!#)|@import|url\(", text))
        for part in ('name="viewport"', "<svg", "-50 since the last run", "not here", "&lt;script&gt;alert", 'id="matrix"'):
            self.assertIn(part, text)
        self.assertIn('<td class="good">=</td><td class="bad">error</td>', text)
        self.assertIn("no earlier run", page.render(data, []))

    def test_what_is_left_is_counted_and_shown(self):
        def data(*refused, frames=0):
            files = {f"test_{i}": record(result(a=passed()), result(a=passed(), code={
                "lifted": 700, "cpython_frames": frames, "library_frames": 0, "refused": each}))
                for i, each in enumerate(refused)}
            return outputs.document(HEADER, files, [], True)

        clean = data({}, {})
        self.assertEqual(clean["left"], {"lifted": 1400, "cpython_frames": 0, "library_frames": 0, "refused": []})
        self.assertIn("1400 code objects lifted, 0 refused, 0 frames fell back", run.summary(clean | {"news": []}))
        self.assertRegex(page.render(clean, []), 'code objects refused</td><td class="n good">0<')
        left = data({"opcode SEND": 2}, {"opcode SEND": 1, "malformed code object": 9}, frames=4)
        self.assertEqual(left["left"]["refused"], [
            {"reason": "malformed code object", "count": 9, "files": ["test_1"]},
            {"reason": "opcode SEND", "count": 3, "files": ["test_0", "test_1"]}])
        self.assertIn("12 refused, 8 frames fell back to CPython's loop; 9 malformed code object; 3 opcode SEND",
                      run.summary(left))
        text = page.render(left, [])
        self.assertRegex(text, 'code objects refused</td><td class="n bad">12<')
        self.assertRegex(text, 'SEND<code>test_0</code><code>test_1</code></td><td class="n bad">3<')
        self.assertIn("Not counted", page.render(sample(), []))

    def test_page_of_a_run_without_lists_says_so(self):
        data = sample()
        self.assertIn("every deviation is listed", page.render(data, []))
        text = page.render(data | {"mode": "module+host-stdlib"}, [])
        self.assertIn("nothing is expected", text)
        self.assertNotIn("every deviation is listed", text)

    def test_backlog(self):
        path = self.root / "TODO.md"
        path.write_text(f"before\n{backlog.BEGIN}\nold\n{backlog.END}\nafter\n")
        data = sample()
        backlog.write(path, data)
        text = path.read_text()
        self.assertRegex(text, r"(?s)^before\n.*\| open \| 2 \| 1 \| 50.00 \|.*- 1: ValueError: N.*after\n$")
        self.assertNotIn("old", text)
        data["files"]["test_it"]["ids"][1]["class"] = "impl-detail"
        backlog.write(path, data)
        self.assertNotIn("ValueError", path.read_text())
        path.write_text("no marks\n")
        with self.assertRaises(ValueError):
            backlog.write(path, data)


class MainTest(unittest.TestCase):
    """The whole, on a suite of one file, with this interpreter on both sides."""

    SOURCE = """
import os, unittest
class A(unittest.TestCase):
    def test_a(self): pass
    def test_b(self): {body}
"""

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.root = Path(holder.name)
        (self.root / "suite").mkdir()
        # Plain CPython in pynterp's place takes no options of ours and runs nothing on the VM.
        self.binary = self.root / "binary"
        self.binary.write_text(f'#!/bin/sh\nshift\nOURS=1 exec {sys.executable} "$@"\n')
        self.binary.chmod(0o755)
        (self.root / "smoke.txt").write_text("test_it\n")
        for patch in (mock.patch.object(run, "EXPECT", self.root / "expect"),
                      mock.patch.object(run, "SMOKE", self.root / "smoke.txt"),
                      mock.patch.object(collect, "open_suite", lambda python: collect.Suite(
                          self.root / "suite", sys.version, [], apart=True)),
                      mock.patch.object(compare, "outcome_of", lambda test: test["outcome"])):
            patch.start()
            self.addCleanup(patch.stop)

    def main(self, *arguments, body="self.assertNotIn('OURS', os.environ)"):
        source, text = self.root / "suite" / "test_it.py", self.SOURCE.format(body=body)
        if not source.exists() or source.read_text() != text:
            source.write_text(text)
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()) as err:
            status = run.main(["--binary", str(self.binary), "--oracle", sys.executable, "--retries", "0",
                               "--cache", str(self.root / "cache"), *arguments])
        self.text = out.getvalue() + err.getvalue()
        return status

    def test_red_until_listed_and_red_when_fixed(self):
        self.assertEqual(self.main(), 1)
        self.assertIn("1 of 2 tests", self.text)
        self.assertRegex(self.text, "new +test_it.A.test_b fail")
        self.assertEqual(self.main("--update"), 0)
        self.assertEqual(self.main("--resume"), 0)
        self.assertIn("1 files were done before", self.text)
        self.assertEqual(self.main(body="self.assertIn('OURS', os.environ)"), 0)  # CPython fails: no verdict
        self.assertEqual(self.main(body="'OURS' in os.environ and os.abort()"), 1)
        self.assertRegex(self.text, "changed +test_it.A.test_b crash instead of fail")
        self.assertEqual(self.main(body="pass"), 1)
        self.assertRegex(self.text, "fixed +test_it.A.test_b listed as fail")
        self.assertEqual(self.main("--update", body="pass"), 0)
        self.assertEqual(list((self.root / "expect").iterdir()), [])

    def test_everything_is_written(self):
        names = [self.root / name for name in ("out.json.zst", "out.xml", "out.html")]
        self.main("--json", str(names[0]), "--junit", str(names[1]), "--html", str(names[2]))
        self.assertTrue(all(path.exists() for path in names))
        self.assertEqual(outputs.read_json(names[0])["totals"]["passes"], 1)
        self.assertEqual(len(outputs.read_history(self.root / "cache" / "history.jsonl")), 1)
        self.assertEqual(self.main("--merge", str(names[0])), 1)

    def test_lists_are_checked(self):
        self.assertEqual(self.main("--smoke", "--update"), 0)
        self.assertEqual(self.main("--check-lists"), 0)
        path = self.root / "expect" / "test_it.txt"
        path.write_text(path.read_text().replace("test_b", "test_gone"))
        (self.root / "expect" / "test_no.txt").write_text("")
        (self.root / "smoke.txt").write_text("test_other\n")
        self.assertEqual(self.main("--check-lists"), 1)
        for part in "test_it.A.test_gone does not exist", "test_no.txt", "test_other":
            self.assertIn(part, self.text)

    def test_library_on_the_host_is_told_to_the_program_and_judged_by_no_list(self):
        body = "self.assertNotIn('PYNTERP_HOST_STDLIB', os.environ)"
        out = self.root / "out.json"
        self.assertEqual(self.main(body=body), 0)
        self.assertEqual(self.main("--host-stdlib", "--json", str(out), body=body), 0)
        self.assertIn("1 of 2 tests", self.text)
        self.assertEqual(outputs.read_json(out)["mode"], "module+host-stdlib")
        self.main("--host-stdlib", "--without", "PYNTERP_[H]OST", "--json", str(out), body=body)
        self.assertEqual(outputs.read_json(out)["files"], {})
        self.assertEqual(self.main("--host-stdlib", "--without", "^test_other", "--list", body=body), 0)
        self.assertIn("test_it\n", self.text)

    def test_interrupted_run_reports_and_is_not_history(self):
        with mock.patch.object(run.Session, "run", return_value=False):
            self.assertEqual(self.main("--json", str(self.root / "out.json")), run.INTERRUPTED)
        self.assertIn("--resume goes on", self.text)
        self.assertFalse(outputs.read_json(self.root / "out.json")["complete"])
        self.assertEqual(outputs.read_history(self.root / "cache" / "history.jsonl"), [])

    def test_arguments(self):
        self.assertEqual(self.main("test_nothing"), 2)
        self.assertEqual(self.main("--list"), 0)
        self.assertIn("test_it\n", self.text)
        for wrong in (["--host-stdlib", "--update"], ["--host-stdlib", "--profile=guarded"], ["--without", "x"],
                      ["--host-stdlib", "--without", "["], ["--jobs", "0"], ["--shard", "3/2"], ["--shard", "x"],
                      ["--write-todo", "test_it"]):
            with contextlib.redirect_stderr(io.StringIO()), self.assertRaises(SystemExit) as caught:
                options.parse(["--binary", "x", *wrong])
            self.assertEqual(caught.exception.code, 2)

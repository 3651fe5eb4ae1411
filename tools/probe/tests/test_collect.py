"""What is found, chosen, and remembered."""

import tempfile
import unittest
from pathlib import Path

import capabilities
import collect


class CollectTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.root = Path(holder.name)

    def tree(self, *paths):
        for path in paths:
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_text("")

    def test_files_of_packages_are_found_and_fixtures_are_not(self):
        self.tree("test_one.py", "helper.py", "test_pkg/__init__.py", "test_pkg/test_two.py", "test_pkg/util.py",
                  "test_pkg/deep/__init__.py", "test_pkg/deep/test_three.py", "test_pkg/data/test_fixture.py",
                  "leakers/__init__.py", "leakers/test_leak.py", "test_data/test_x.py")
        self.assertEqual(collect.find_files(self.root), [
            "test.test_pkg.deep.test_three", "test.test_pkg.test_two", "test_one", "test_pkg"])
        suite = collect.Suite(self.root, "3.14.0 x", ["network", "decimal", "cpu"])
        self.assertEqual(suite.modules, {"test.test_one", "test.test_pkg.test_two", "test.test_pkg.deep.test_three"})
        self.assertEqual(suite.resources, ["decimal"])
        self.assertIn("decimal", suite.arguments("/t"))

    def test_key_changes_with_the_files(self):
        self.tree("test_one.py")
        before = collect.Suite(self.root, "3.14.0 x", []).key
        self.tree("test_two.py")
        self.assertNotEqual(collect.Suite(self.root, "3.14.0 x", []).key, before)
        self.assertNotEqual(collect.Suite(self.root, "3.14.1 x", []).key, collect.Suite(self.root, "3.14.0 x", []).key)

    def test_patterns(self):
        files = ["test.test_json.test_dump", "test_dict", "test_dictviews", "test_json"]
        self.assertEqual(collect.choose(files, ["test_dict"]), ["test_dict"])
        self.assertEqual(collect.choose(files, ["test_json"]), ["test.test_json.test_dump", "test_json"])
        self.assertEqual(collect.choose(files, ["test_dict*", "test_dump"]),
                         ["test.test_json.test_dump", "test_dict", "test_dictviews"])
        with self.assertRaisesRegex(ValueError, "test_nothing"):
            collect.choose(files, ["test_dict", "test_nothing"])

    def test_shards_are_parts_of_the_whole(self):
        files = [f"test_{i}" for i in range(10)]
        parts = [collect.shard(files, i, 3) for i in (1, 2, 3)]
        self.assertEqual(sorted(sum(parts, [])), files)
        self.assertEqual([len(part) for part in parts], [4, 3, 3])

    def test_store_survives_a_cut_and_a_repetition(self):
        path = self.root / "store"
        store = collect.Store(path)
        store.add({"file": "a", "n": 1})
        store.add({"file": "b", "n": 2})
        store.add({"file": "a", "n": 3})
        with open(path, "a") as file:
            file.write('{"file": "c", "n"')
        again = collect.Store(path)
        self.assertEqual((again.get("a")["n"], again.get("b")["n"], again.get("c")), (3, 2, None))
        again.add({"file": "c", "n": 4})
        self.assertEqual(collect.Store(path).get("c"), {"file": "c", "n": 4})
        again.clear()
        self.assertIsNone(collect.Store(path).get("a"))

    def test_lists_have_comments(self):
        path = self.root / "list"
        path.write_text("# head\n\ntest_a  # why\ntest_b\n")
        self.assertEqual(collect.read_list(path), ["test_a", "test_b"])


class CapabilitiesTest(unittest.TestCase):
    def granted(self, file, **texts):
        """RETURNS what a file is granted beyond what every file is; `__` in a name is a slash."""
        with tempfile.TemporaryDirectory() as home:
            for name, text in texts.items():
                path = Path(home, *name.split("__")).with_suffix(".py")
                path.parent.mkdir(exist_ok=True)
                path.write_text(text)
                (path.parent / "__init__.py").touch()
            options = capabilities.grants(collect.Suite(home, "3.14.0 x", []), file)
        every = {*(f"--allow-{name}" for name in capabilities.ALWAYS), *capabilities.LIMITS}
        self.assertLessEqual(every, set(options))
        return [option.removeprefix("--allow-") for option in options if option not in every]

    def test_grants_follow_the_imports(self):
        for text, names in (("import json, os; os.getcwd()", []), ("import urllib.parse", []), ("import socket", ["net"]),
                            ("def f():\n  from urllib import request", ["net"]), ("from os import fork", ["run"]),
                            ("import os\nos.kill(1, 2)", ["run"]), ("support.infinite_recursion()", ["run"]),
                            ("import_helper.import_module('_testcapi')", ["native"]), ("(", [])):
            self.assertEqual(self.granted("test_one", test_one=text), names, text)

    def test_grants_follow_test_modules_and_not_the_shared_helpers(self):
        helpers = {"helper": "import ctypes", "support__more": "import subprocess"}
        self.assertEqual(self.granted("test_one", test_one="from test.support import more", **helpers), [])
        self.assertEqual(self.granted("test_one", test_one="from test import helper", **helpers), ["native"])
        package = {"test_pkg__test_two": "from . import util", "test_pkg__util": "from ..helper import x"}
        self.assertEqual(self.granted("test.test_pkg.test_two", **package, **helpers), ["native"])
        self.assertEqual(self.granted("test_pkg", **package, **helpers), ["native"])

    def test_what_is_withheld(self):
        self.assertEqual(self.granted("test_import", test_import="import ctypes, socket"), ["net"])

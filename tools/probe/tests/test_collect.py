"""What is found, chosen, and remembered."""

import tempfile
import unittest
from pathlib import Path

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

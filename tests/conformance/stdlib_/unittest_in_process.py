# A unittest suite run in-process: passes, failures, errors, skips, subtests, fixtures, mocks.
import io
import math
import unittest
from unittest import mock

order = []


class T(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        order.append("setUpClass")

    def setUp(self):
        order.append("setUp")
        self.addCleanup(order.append, "cleanup")

    def test_ok(self):
        self.assertEqual(1 + 1, 2)
        with self.assertRaisesRegex(ValueError, "b.d"):
            raise ValueError("bad")

    def test_fail(self):
        self.assertEqual([1, 2], [1, 3], "custom note")

    def test_error(self):
        {}["missing"]

    @unittest.skip("later")
    def test_skip(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail("known")

    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)


class Async(unittest.IsolatedAsyncioTestCase):
    async def test_async(self):
        self.assertTrue(await self.co())

    async def co(self):
        return True


suite = unittest.TestSuite()
for cls in (T, Async):
    suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(cls))
res = unittest.TextTestRunner(stream=io.StringIO(), verbosity=0).run(suite)
print(res.testsRun, len(res.failures), len(res.errors), len(res.skipped), len(res.expectedFailures), res.wasSuccessful())
for t, tb in res.failures + res.errors:
    print(t.id().split("__main__.")[-1], tb.strip().splitlines()[-1])
print(order[:4], order.count("cleanup"))
m = mock.Mock(return_value=3)
m.attr.method.side_effect = [1, KeyError("x")]
print(m(1, k=2), m.call_args, m.attr.method(), m.call_count)
try:
    m.attr.method()
except KeyError as e:
    print(e)
m.assert_called_once_with(1, k=2)
try:
    m.assert_called_with(9)
except AssertionError as e:
    print(str(e).splitlines()[0])
with mock.patch("math.sqrt", return_value=99):
    print(math.sqrt(4))
print(math.sqrt(4))
with mock.patch.object(T, "test_ok", lambda self: "patched"), mock.patch.dict({}, a=1):
    print(T.test_ok(None))
mm = mock.MagicMock()
mm.__len__.return_value = 4
mm.__getitem__.side_effect = lambda k: k * 2
print(len(mm), mm["ab"], bool(mm), mock.sentinel.tok is mock.sentinel.tok)

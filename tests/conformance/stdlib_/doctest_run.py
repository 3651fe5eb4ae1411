# doctest run over docstrings: successes, failures, exceptions, directives.
import doctest
import io
import contextlib


def good(x):
    """
    >>> good(2)
    4
    >>> [good(i) for i in range(3)]
    [0, 2, 4]
    >>> good(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> print("a   b")  # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> list(range(100))  # doctest: +ELLIPSIS
    [0, 1, ..., 99]
    """
    return x * 2


def bad():
    """
    >>> bad()
    'expected'
    >>> 1 / 0
    5
    """
    return "actual"


class K:
    """
    >>> k = K()
    >>> k.m(3)
    'm3'
    """

    def m(self, n):
        """
        >>> for i in range(2):
        ...     print(K().m(i))
        m0
        m1
        """
        return f"m{n}"


finder, runner = doctest.DocTestFinder(), doctest.DocTestRunner(verbose=False)
for obj in (good, bad, K):
    for t in finder.find(obj, globs=globals()):
        buf = io.StringIO()
        r = runner.run(t, out=buf.write)
        print(t.name, r.failed, r.attempted)
        for ln in buf.getvalue().splitlines():
            if ln.strip() in ("Expected:", "Got:", "Exception raised:") or "actual" in ln or "ZeroDivisionError:" in ln:
                print("   ", ln.strip())
print(runner.tries, runner.failures)
parser = doctest.DocTestParser()
print([(e.source, e.want) for e in parser.get_examples(">>> 1 + 1\n2\n>>> x = 3\n")])

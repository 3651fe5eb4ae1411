import sys, traceback
class A:
    def __init__(self, how): self.how = how
    def __enter__(self): return self
    def __exit__(self, kind, value, tb):
        assert value is None or (isinstance(value, kind) and tb is value.__traceback__)
        how = self.how
        if how == 'raise': raise KeyError('new')
        if how == 'int': return 1
        if how == 'zero': return 0
        if how == 'frame': return sys._getframe(1).f_code.co_name == 'run' and [1]
        return how
class S:
    def __enter__(self): return 1
    @staticmethod
    def __exit__(kind, value, tb): return kind is ValueError
class C:
    def __enter__(self): return 1
    @classmethod
    def __exit__(cls, kind, value, tb): return cls is C
class D:
    def __enter__(self): return 1
    def __exit__(self, *args): return len(args) == 3
class E:
    def __enter__(self): return 1
    def __exit__(self, a, b, c, d=4): return d == 4
class F:
    def __enter__(self): return 1
    def __exit__(self): return 1
class G:
    def __enter__(self): return 1
    def __exit__(self, a, b, c):
        yield 1
class H:
    def __enter__(self): return 1
    def __exit__(self, a, b, c): self.x = run(H() if len(traceback.extract_stack()) < 60 else A(1)); return True
class B:
    def __enter__(self): return 1
    def __bool__(self): raise RuntimeError('bool')
    def __exit__(self, a, b, c): return self
def run(thing):
    with thing:
        raise ValueError('x')
    return 'swallowed'
for thing in [A(v) for v in (True, False, None, 'raise', 'int', 'zero', 'frame', [], [0])] + [S(), C(), D(), E(), F(), G(), H(), B()]:
    for _ in range(3):
        try: r = run(thing)
        except BaseException as e:
            r = ''.join(traceback.format_exception(e))
        print(type(thing).__name__, r)
async def am():
    class AC:
        async def __aenter__(self): return 1
        async def __aexit__(self, a, b, c): return a is ValueError
    async with AC(): raise ValueError
    return 'async'
try: am().send(None)
except StopIteration as e: print(e.value)
def deep(n):
    class Z:
        def __enter__(self): pass
        def __exit__(self, *a): deep(n + 1)
    with Z(): raise ValueError
try: deep(0)
except RecursionError as e: print('recursion')
class Y:
    def __enter__(self): pass
    def __exit__(self, a, b, c): down()
def down():
    with Y(): raise ValueError
try: down()
except RecursionError as e: print('recursion')

# g86: gain: guest hooks that run when the host looks at the result
class Result:
    def __repr__(self): return "x" * 10
    def __eq__(self, other):
        while True: pass
    __hash__ = None
    def __iter__(self):
        while True: yield 1
    def __str__(self):
        while True: pass
class Error(Exception):
    def __str__(self):
        while True: pass
    __repr__ = __str__
raise Error(Result())

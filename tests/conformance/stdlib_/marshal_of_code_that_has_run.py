# marshal marks what may be shared by looking at reference counts; running code adds none that it would see.
import io
import marshal
import zlib

SOURCE = """
def function(a, b=(1000001, "not interned!", 2.5, b"bytes"), *, c=1 << 70):
    text = "a constant with blanks"
    total = a + 123456789
    def inner(x):
        return x in {"set of", 7.25}, text, 98765432123456789
    return inner(total), [1.5 + 2j, ("nested", (3.5, b"more"))], lambda: 55555
class Class:
    value = 777777
    def method(self): return self.value * 1.125
made = [function(1), Class().method(), [i + 300.5 for i in range(3)]]
"""


def digest(data):
    return len(data), zlib.crc32(data)


class Exporter:
    """Is written by way of a buffer: its __buffer__ runs in the middle of the writing."""

    def __init__(self, code):
        self.code = code

    def __buffer__(self, flags):
        self.inner = marshal.dumps(self.code)
        exec(self.code, {})
        return memoryview(b"buffer")


def fresh():
    return compile(SOURCE, "source", "exec")


code = fresh()
print(digest(marshal.dumps(code)))
for _ in range(3):
    namespace = {}
    exec(code, namespace)
    namespace["function"](2)[2]()
    print(digest(marshal.dumps(code)), digest(marshal.dumps(code, allow_code=True)))
    del namespace
    print(digest(marshal.dumps(code)), marshal.loads(marshal.dumps(code)) == code)

file = io.BytesIO()
marshal.dump(code, file)
print(digest(file.getvalue()))

pair = (fresh(), fresh())
exec(pair[0], {})
print(digest(marshal.dumps(pair)))

exporter = Exporter(code)
print(digest(marshal.dumps((code, exporter, code))), digest(exporter.inner))
print(digest(marshal.dumps(code)))

for arguments, options in ((code,), {"allow_code": False}), ((), {}), ((code, "three"), {}):
    try:
        marshal.dumps(*arguments, **options)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


# Constants may be the same code object many times over.
def leaf():
    return 1234567.5


leaf()
shared = leaf.__code__
for _ in range(60):
    shared = shared.replace(co_consts=(shared, shared, None))
print(len(marshal.dumps(shared)))

constant = compile("1234.5", "one", "eval")
unrun = marshal.dumps(constant)
print(eval(constant), marshal.dumps(constant) == unrun)

# PEP 523: an eval-frame function set by an extension is handed every frame, and taking it away gives the VM back.
try:
    import _testinternalcapi
except ImportError:
    raise SystemExit("skipped: CPython's test extensions are not installed")


class Box:
    def __init__(self):
        self.n = 1

    @property
    def value(self):
        return self.n

    def __add__(self, other):
        return self.n + other.n

    def __getitem__(self, key):
        return key


def gen():
    yield from inner()
    yield 2


def inner():
    yield 1


async def coroutine():
    return await other()


async def other():
    return 3


def work():
    box = Box()
    total = box.value + (box + box) + box[4] + sum(gen())
    for item in gen():
        total += item
    try:
        coroutine().send(None)
    except StopIteration as stop:
        total += stop.value
    return total + plain(1) + plain(*[2]) + plain(a=3)


def plain(a):
    return a


def rounds():
    for i in range(6):
        if i == 3:
            _testinternalcapi.set_eval_frame_record(calls)
        elif i == 4:
            _testinternalcapi.set_eval_frame_default()
        print(work(), len(calls))


calls = []
rounds()
print(*calls)

def g():
    x = [(yield 1), (yield 2)]
    d = {(yield "k"): (yield "v")}
    f = (lambda: (yield))
    s = f"{(yield 'fstring')!r:>8}"
    c = max((yield "arg1"), (yield "arg2"))
    if (yield "test"):
        t = (yield "a") + (yield "b") * (yield "c")
    x[(yield "index")] += (yield "operand")
    cmp = 1 < (yield "cmp") < 10
    b = (yield "left") or (yield "right")
    tern = (yield "then") if (yield "cond") else (yield "else")
    assert (yield "assert")
    while (yield "while"):
        pass
    for i in (yield "iterable"):
        pass
    sl = "abcdef"[(yield "lo"):(yield "hi")]
    d[0] = yield
    a, b2 = yield "unpack"
    w = (n := (yield "walrus")) + n
    st = [*(yield "star")]
    try:
        raise (yield "raise")
    except ValueError as e:
        caught = str(e)
    with (yield "with") as h:
        pass
    del d[(yield "del")]
    print(x, s, c, t, cmp, b, tern, i, sl, a, b2, w, st, caught, d)
    return (yield "return")


import io
answers = {1: 1, 2: 2, "k": "K", "v": "V", "fstring": "F", "arg1": 3, "arg2": 4, "test": True, "a": 1, "b": 2, "c": 3,
           "index": 0, "operand": 10, "cmp": 5, "left": 0, "right": "R", "then": "T", "cond": 1, "assert": 1,
           "while": 0,
           "iterable": [7, 8], "lo": 1, "hi": 3, None: "plain", "unpack": (1, 2), "walrus": 4, "star": "xy",
           "raise": ValueError("V"), "with": io.StringIO(), "del": 0, "return": "R"}
it = g()
asked = next(it)
order = []
try:
    while True:
        order.append(asked)
        asked = it.send(answers[asked])
except StopIteration as stop:
    print(stop.value)
print(order)

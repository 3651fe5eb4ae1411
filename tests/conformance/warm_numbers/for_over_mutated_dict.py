# Changing a dict or set while iterating over it: which changes raise and which are allowed.
def attempt(name, f):
    try:
        print(name, f())
    except Exception as e:
        print(name, type(e).__name__, e)


def add_key():
    d = {i: i for i in range(5)}
    for k in d:
        d[k + 100] = 1


def del_key():
    d = {i: i for i in range(5)}
    for k in d:
        del d[k]


def change_value():
    d = {i: 0 for i in range(2000)}
    for k in d:
        d[k] += k
    return sum(d.values())


def swap_keys():
    d = {i: i for i in range(4)}
    out = []
    for k in d:
        out.append(k)
        del d[k]
        d[k + 10] = 1
    return out


def late():
    d = {i: i for i in range(2000)}
    for k, v in d.items():
        if k == 1500:
            d["new"] = 1


def last_item():
    d = {1: 1, 2: 2}
    for k in d:
        if k == 2:
            d[3] = 3
    return d


def values():
    d = dict(a=1)
    for v in d.values():
        d.pop("a")


def set_grow():
    s = {1, 2}
    for x in s:
        s.add(x + 10)


def set_same_size():
    s = set(range(4))
    n = 0
    for x in s:
        s.discard(x)
        s.add(x)
        n += 1
        if n > 10:
            break
    return len(s)


def copy_loop():
    d = {i: i for i in range(2000)}
    for k in list(d):
        if k % 2:
            del d[k]
    return len(d)


def clear():
    d = dict.fromkeys(range(3))
    for k in d:
        d.clear()
    return d


def dead_iter():
    d = {1: 1}
    it = iter(d)
    d[2] = 2
    try:
        next(it)
    except RuntimeError as e:
        pass
    del d[2]
    return next(it, "stays dead?")


for f in (add_key, del_key, change_value, swap_keys, late, last_item, values, set_grow, set_same_size, copy_loop,
          clear, dead_iter):
    attempt(f.__name__, f)
import collections
dq = collections.deque([1, 2])
try:
    for x in dq:
        dq.append(x)
except RuntimeError as e:
    print("deque", e)

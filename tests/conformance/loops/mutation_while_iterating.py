x = [1, 2, 3]
for v in x:
    if v < 6: x.append(v + 3)
print(x)
x = [1, 2, 3, 4, 5, 6]
for v in x:
    if v % 2: x.remove(v)
print(x)
x = [1, 2, 3]
for v in x:
    x = ["rebound"]
    print(v, end=" ")
print(x)
x = list(range(5)); seen = []
for v in x:
    seen.append(v)
    x.insert(0, "front") if len(x) < 8 else None
    if len(seen) > 10: break
print(seen)
x = [1, 2, 3, 4]
it = iter(x); next(it); x.clear(); print(list(it)); x.extend([5, 6, 7]); print(list(it))
x = [1, 2, 3]
for i, v in enumerate(x):
    x[i] = v * 10
    if i + 1 < len(x): x[i + 1] += 1
print(x)


def attempt(f):
    try:
        f()
    except RuntimeError as error:
        print(error)


def dict_grows():
    d = {1: 1}
    for k in d: d[k + 1] = 1
def dict_shrinks():
    d = {1: 1, 2: 2}
    for k in d: del d[k]
def dict_same_size():
    d = {1: 1, 2: 2, 3: 3}
    for k in d: del d[k]; d[k + 10] = 1
def dict_values():
    d = {1: 1, 2: 2, 3: 3}
    for k in d: d[k] = k * 2
    print(d)
def items_grow():
    d = {1: 1}
    for k, v in d.items(): d[5] = 1
def set_grows():
    s = {1}
    for v in s: s.add(v + 1)
def from_copy():
    d = {1: 1, 2: 2}
    for k in list(d): del d[k]
    print(d)


for f in (dict_grows, dict_shrinks, dict_same_size, dict_values, items_grow, set_grows, from_copy): attempt(f)
b = bytearray(b"ab")
for c in b:
    if len(b) < 5: b.append(c + 1)
print(b)
r = range(3)
for i in r: r = range(100)
print(i, [x for x in (y for y in [1, 2])], list(zip(it := iter("abcd"), it)))

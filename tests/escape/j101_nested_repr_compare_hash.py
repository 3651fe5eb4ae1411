# j101: gain: C recursion
x = []
for _ in range(10 ** 6): x = [x]
y = []
for _ in range(10 ** 6): y = [y]
attempt(repr, x); attempt(lambda: x == y); attempt(hash, (x,))
t = ()
for _ in range(10 ** 6): t = (t,)
attempt(hash, t); attempt(repr, t); attempt(lambda: t < (t,))
del x, y, t
print("alive")

class Truth:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __bool__(self):
        print("bool", self.name)
        return self.value

    def __repr__(self):
        return f"<{self.name}>"


t, f = Truth("t", True), Truth("f", False)
print(t and f, f and t, t or f, f or t)
print(t and f or t, f or f and t, not (t and t))
if not t or f and t:
    print("reached")
else:
    print("else")
print(0 or "" or [] or {} or None, 1 and "a" and [0])
print([] and 1 / 0, "x" or 1 / 0)


class Length:
    def __len__(self):
        return self.n


zero, two = Length(), Length()
zero.n, two.n = 0, 2
print(bool(zero), bool(two), "yes" if two else "no")


class Wrong:
    def __bool__(self):
        return 1


for attempt in (lambda: not Wrong(), lambda: Wrong() or 1, lambda: [1 for _ in [0] if Wrong()]):
    try:
        attempt()
    except TypeError as error:
        print(error)
zero.n = -1
try:
    bool(zero)
except ValueError as error:
    print(error)

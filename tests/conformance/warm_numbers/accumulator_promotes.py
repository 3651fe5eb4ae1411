# An accumulator goes int -> big int -> float -> complex, and int -> bool -> str.
def acc(start, steps):
    x = start
    kinds = [type(x).__name__]
    for op, v, n in steps:
        for _ in range(n):
            if op == "+":
                x += v
            elif op == "*":
                x *= v
            elif op == "-":
                x -= v
        kinds.append((type(x).__name__, x))
    return kinds


for k in acc(0, [("+", 1, 1000), ("*", 3, 60), ("+", 0.5, 500), ("+", 1j, 500)]):
    print(k)
for k in acc(True, [("+", True, 500), ("-", False, 500), ("*", 2, 70), ("-", 2 ** 80, 1), ("*", 0, 3)]):
    print(k)
for k in acc("", [("+", "ab", 3), ("*", 2, 2)]):
    print(k)
x = 2 ** 62
crossed = []
for i in range(2000):
    x += 2 ** 54
    if i in (250, 255, 256, 300):
        crossed.append(x)
print(crossed, x)
y = 10
for i in range(2000):
    y -= 1
    if i == 1000:
        y = y / 4
print(y)

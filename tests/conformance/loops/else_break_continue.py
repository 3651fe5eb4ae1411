def search(items, target):
    for item in items:
        if item == target:
            result = f"found {item}"
            break
        if item < 0:
            continue
    else:
        result = "not found"
    return result


print(search([1, -2, 3], 3), search([], 1), search([5], 1))
n = 5
while n:
    n -= 1
    if n == 2: continue
    if n == 9: break
else:
    print("while else", n)
while True:
    n += 1
    if n > 3: break
else:
    print("never")
for i in range(3):
    for j in range(3):
        if j == 1: break
        if i == 1: continue
        print(i, j, end=" ")
    else:
        print("never")
    if i == 2: break
else:
    print("never")
print()
out = []
for i in range(3):
    try:
        if i == 0: continue
        if i == 2: break
        out.append(i)
    finally:
        out.append(f"f{i}")
else:
    out.append("never")
print(out)
for x in []: pass
else: print("empty for else")
while False: pass
else: print("while false else")
for i in range(5):
    while True:
        if i % 2: break
        i += 1
    else:
        print("never")
    print(i, end=" ")
print()


def nested_return():
    for i in range(3):
        for j in range(3):
            with open("/dev/null"):
                try:
                    if i + j == 3: return i, j
                finally:
                    if i == 9: continue
    else:
        return "no"


def deep():
    count = 0
    for a in range(3):
        for b in range(3):
            for c in range(3):
                if c > b: break
                if b > a: break
                count += 1
            else:
                count += 100
                continue
            break
    return count


print(nested_return(), deep())
for source in ("break", "continue", "def f():\n break", "for x in y:\n def f(): break", "if 1: continue",
               "class C: break", "for x in y: pass\nelse: break", "while 1:\n class C: continue"):
    try:
        compile(source, "<s>", "exec"); print("compiles")
    except SyntaxError as error:
        print(error.msg)

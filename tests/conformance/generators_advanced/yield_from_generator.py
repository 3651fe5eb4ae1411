# yield from passes send, throw and close into a subgenerator and takes its return value.
def inner(tag):
    try:
        while True:
            try:
                got = yield tag
            except KeyError as e:
                print("inner caught", e)
                tag = "after-throw"
            else:
                if got is None:
                    return f"{tag}-value"
                print("inner got", got)
    finally:
        print("inner finally")


def outer():
    a = yield from inner("A")
    print("outer a", a)
    b = yield from inner("B")
    print("outer b", b)
    return a, b


it = outer()
print(next(it))
print(it.send(1))
print(it.throw(KeyError("k")))
print(next(it))
print(it.send([2]))
try:
    next(it)
except StopIteration as e:
    print("value", e.value)

it = outer()
next(it)
try:
    it.throw(ValueError("through"))
except ValueError as e:
    print("out", e)
it = outer()
next(it)
print(it.close())

# An uncaught ZeroDivisionError through several frames: status 1 and its text on stderr.
# exit status: 1
def a():
    return b(0)


def b(n):
    for i in range(2000):
        if i == 1500:
            return i // n
    return 0


print("before", flush=True)
a()
print("after")

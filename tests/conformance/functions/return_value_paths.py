def falls_off(x):
    if x:
        return x


def bare():
    return


def several():
    return 1, *[2, 3]


def nested_loops():
    for i in range(5):
        for j in range(5):
            if i * j == 6:
                return i, j
    return None


def from_with():
    with open("/dev/null") as f:
        return f


def from_try():
    try:
        return "try"
    finally:
        print("finally runs before the caller goes on")


def from_except():
    try:
        raise ValueError
    except ValueError:
        return "except"


def late_change():
    value = [1]
    n = 1
    try:
        return value, n
    finally:
        value.append(2)
        n = 99


def walrus_return():
    return (y := 5) + y


print(falls_off(0), falls_off(1), bare(), several(), nested_loops())
print(from_with().closed, from_try(), from_except(), late_change(), walrus_return())

import math


class K:
    RED, BLUE = 1, 2
    class Inner: DEEP = "deep"


def f(x):
    match x:
        case 0: return "zero"
        case -1 | -2.5: return "negative"
        case 1 + 2j: return "complex"
        case -3 - 1j: return "negative complex"
        case "text" | b"bytes": return "string"
        case True: return "never: 1 == True came by value"
        case None: return "none"
        case K.RED: return "red"
        case K.Inner.DEEP: return "deep"
        case math.pi: return "pi"
        case 10 | 20 | 30: return "tens"
        case _: return "other"


for x in (0, 0.0, False, -1, -2.5, 1 + 2j, -3 - 1j, "text", b"bytes", "te", True, 1, None, K.RED, "deep", math.pi, 20,
          2):
    print(repr(x), f(x))


class Eq:
    def __eq__(self, other):
        print("compared with", other)
        return other == 30


print(f(Eq()))


def identity(x):
    match x:
        case None: return "None is compared by identity"
        case True: return "True too"
        case False: return "False too"
        case _: return "none of them"


class AlwaysEqual:
    def __eq__(self, other): return True


print([identity(x) for x in (None, True, False, 1, 0, AlwaysEqual())])
match "a" "b":
    case "ab": print("concatenated")

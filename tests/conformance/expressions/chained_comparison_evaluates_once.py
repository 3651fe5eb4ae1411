calls = []


def middle(value):
    calls.append(value)
    return value


print(1 < middle(2) < 3, calls)
print(3 < middle(2) < 1 / 1, calls)
print(1 < middle(5) > 2 == middle(2) != 3, calls)


class Odd:
    """Comparisons give objects that are not bools; `and` of the chain keeps them."""

    def __init__(self, name, truth):
        self.name, self.truth = name, truth

    def __lt__(self, other):
        return Odd(f"({self.name}<{other.name})", self.truth)

    def __bool__(self):
        print("bool", self.name)
        return self.truth

    def __repr__(self):
        return self.name


a, b, c = Odd("a", True), Odd("b", True), Odd("c", False)
print(a < b < c)
print(c < a < b)
print(1 in [1] in [[1]], 1 in [1] == True, None is None is not False)
x = []
print(x is x == [] is not None, not x == [] , (not x) == [])

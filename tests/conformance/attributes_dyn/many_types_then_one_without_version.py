# A site that met more types than it remembers, then one whose class was changed a moment ago.
def make(n):
    class C:
        kind = n

        def __init__(self):
            self.first = n

        def method(self):
            return self.kind, self.first

    C.__name__ = f"C{n}"
    return C


def store(o, value):
    o.x = value


def load(o):
    return o.x


def call(o):
    return o.method()


classes = [make(n) for n in range(10)]
for round in range(3):
    for cls in classes:
        instance = cls()
        store(instance, 1)
        store(instance, 1000)
        total = load(instance), call(instance)
print(total)
for cls in classes:
    instance = cls()
    cls.added = True  # a changed class has no version until it is looked up again
    store(instance, 1)
    cls.added = False
    store(instance, 2000)
    cls.added = True
    print(load(instance), end=" ")
    cls.added = False
    print(*call(instance))

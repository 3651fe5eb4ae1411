# obj.__class__ changes inside a warm loop of attribute reads, calls and operators.
class Cat:
    kind = "cat"

    def speak(self):
        return "meow"

    def __add__(self, o):
        return "cat+"

    def __len__(self):
        return 4


class Dog:
    kind = "dog"

    def speak(self):
        return "woof " + self.name

    def __add__(self, o):
        return "dog+"

    def __len__(self):
        return 5

    @property
    def name(self):
        return "rex"


def loop(n=2000):
    pet = Cat()
    pet.name = "tom"
    seen = []
    for i in range(n):
        if i == 1000:
            pet.__class__ = Dog
        elif i == 1700:
            pet.__class__ = Cat
        item = pet.kind, pet.speak(), pet + 1, len(pet), pet.name, isinstance(pet, Dog)
        if not seen or seen[-1][1] != item:
            seen.append((i, item))
    return seen


for s in loop():
    print(s)


class Slotted:
    __slots__ = ("q",)


for bad in (int, Slotted, 5, type):
    try:
        Cat().__class__ = bad
    except TypeError as e:
        print(e)
try:
    (5).__class__ = bool
except TypeError as e:
    print(e)

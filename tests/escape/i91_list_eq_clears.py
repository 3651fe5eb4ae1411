# i91: gain: a list freed while it is compared
class Evil:
    def __eq__(self, other):
        x.clear(); y.clear()
        return True
x = [Evil() for _ in range(50)]
y = [Evil() for _ in range(50)]
attempt(lambda: x == y)
x = [Evil() for _ in range(50)]
attempt(lambda: x.index(3)); x = [Evil()] * 9
attempt(lambda: x.count(3)); x = [Evil()] * 9
attempt(lambda: x.remove(3)); x = [Evil()] * 9
attempt(lambda: 3 in x)
print("alive")

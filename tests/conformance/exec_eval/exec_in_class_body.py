# exec, eval and locals() inside class bodies, methods and comprehensions.
class C:
    exec("x = 1\ny = [x for _ in range(2)]")
    z = eval("x + 1")
    exec("def m(self): return self.x, 'm'")
    loc = sorted(k for k in locals() if not k.startswith("__"))
    for i in range(3):
        exec(f"gen{i} = lambda self, i=i: i * 10")
    v = [eval("x") for x in range(3)]

    def meth(self):
        q = 5
        return eval("q + self.x"), eval("[q for _ in range(2)]"), sorted(eval("locals()"))


c = C()
print(C.x, C.y, C.z, c.m(), C.loc)
print(c.gen0(), c.gen2(), C.v, c.meth())
try:
    class D:
        exec("def m(self): return super().__init__")
    D().m()
except RuntimeError as e:
    print(e)


def f(a):
    b = 2
    names = [sorted(locals()) for _ in range(1)][0]
    return names, [eval("a + b") for _ in range(2)], (lambda: eval("1"))()


print(f(1))


def nested():
    hidden = "h"

    def inner():
        try:
            return eval("hidden")
        except NameError as e:
            return str(e)

    def inner2():
        hidden
        return eval("hidden")
    return inner(), inner2()


print(nested())

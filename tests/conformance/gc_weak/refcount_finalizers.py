# __del__ runs at the moment the last reference goes, in every kind of scope.
class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


def local():
    x = D("local")
    print("in function")


def overwritten():
    x = D("first")
    x = D("second")
    print("overwritten")


def args(a):
    del a
    print("deleted arg")


def returned():
    return D("returned")


def exc():
    x = D("raised through")
    raise ValueError


local()
overwritten()
args(D("arg"))
returned()
print("after returned")
keep = returned()
keep = None
try:
    exc()
except ValueError:
    print("caught")
print("after except")
D("expression")
[D("a"), D("b")]
print("lists gone")
for i in range(2):
    it = D(f"loop{i}")
del it
x = {"k": D("dict value")}
x.clear()
y = [D("item")]
y[0] = 1
t = (D("tuple"),)
t = None
(lambda v: None)(D("lambda arg"))
f = lambda d=D("default"): d
del f
with_default = [D(f"comp{i}") for i in range(2)][0]
print("comp done")
del with_default
s = D("swap1"), D("swap2")
p, q = s
del s
p, q = q, p
del p
print("p gone")
del q

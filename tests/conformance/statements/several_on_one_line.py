a = 1; b = a + 1; print(a, b); c = b
if c: print("c"); d = 4
for i in range(2): print(i, end=";"); e = i
print()
while e: print("e"); e -= 1
def f(x): y = x * 2; return y
class C: p = 1; q = p + 1; m = lambda self: self.q
try: 1 / 0
except ZeroDivisionError: print("caught"); g = 1
else: print("never")
finally: print("finally")
with open("/dev/null") as h: print(h.readable()); print(h.read() == "")
print(f(3), C.p, C().m(), g, h.closed); del g
try: g
except NameError as error: print(error); pass
x = \
    1 + \
    2
print(x); print((1,
                 2)); print("end")

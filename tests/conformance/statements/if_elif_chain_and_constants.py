def kind(x):
    if x is None:
        return "none"
    elif isinstance(x, bool):
        return "bool"
    elif x in (1, 2, 3) and not x == 2:
        return "odd small"
    elif not x:
        return "falsy"
    elif x > 100 or x < -100:
        return "far"
    else:
        if x == 2:
            return "two"
        return "other"


print([kind(x) for x in (None, True, 1, 2, 3, 0, 0.0, 500, -500, 50)])
if 0:
    print("never")
elif "":
    print("never")
elif ():
    print("never")
else:
    print("else")
if True:
    print("always")
if not __debug__: print("debug off")
if None: pass
elif [0]: print("list is true")
while 0:
    print("never")
else:
    print("while else")
if 1 if 0 else 2: print("conditional test")
if (n := 3) > 2: print("walrus test", n)
if not (n > 2 and n < 5): print("no")
else: print("double negation")
for x in (): print("never")
else: print("for else")

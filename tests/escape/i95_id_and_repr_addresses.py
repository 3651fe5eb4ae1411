# i95: gain: addresses of the host's objects
import re
objects = [object() for _ in range(64)]
reprs = [int(re.search("0x([0-9a-f]+)", repr(o))[1], 16) for o in objects]
lambdas = [int(re.search("0x([0-9a-f]+)", repr(f))[1], 16) for f in [lambda: 0 for _ in range(64)]]
for numbers in ([id(o) for o in objects], reprs, lambdas):
    if len({n >> 20 for n in numbers}) < 32:
        gained("addresses: they lie together")
if re.search("0x[0-9a-f]{8,}", repr(host_add)): gained("the address of a host function")

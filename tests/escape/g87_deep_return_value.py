# g87: gain: the marshaller's stack
x = []
for _ in range(200000): x = [x]
attempt(host_show, x)
attempt(host_add, x, x)
d = {}
for _ in range(100000): d = {"a": d}
attempt(host_show, d)
print("alive")

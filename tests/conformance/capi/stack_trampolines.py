# sys.activate_stack_trampoline(): each function gets a trampoline, named in the map that perf reads.
import os
import sys


def outer():
    return inner(1) + inner(2)


def inner(n):
    return n


class Some:
    def method(self):
        return outer()


if not sys.is_stack_trampoline_active():
    sys.activate_stack_trampoline("perf")
print(sys.is_stack_trampoline_active(), Some().method(), [outer() for _ in range(3)])
sys.deactivate_stack_trampoline()
print(sys.is_stack_trampoline_active(), outer())
path = f"/tmp/perf-{os.getpid()}.map"
with open(path) as file:
    names = [line.split(" ", 2)[2].strip() for line in file]
os.remove(path)
print(sorted({name.split(":")[2] for name in names if name.endswith(os.path.basename(__file__))}))

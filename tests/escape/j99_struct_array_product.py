# j99: gain: other allocators
import struct, array, itertools
attempt(lambda: struct.pack("%ds" % (4 * 10 ** 9), b""))
attempt(lambda: array.array("q", [0]) * 10 ** 9)
attempt(lambda: list(itertools.product(range(10 ** 6), repeat=3)))

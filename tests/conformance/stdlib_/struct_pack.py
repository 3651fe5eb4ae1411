# struct packing and unpacking, byte orders, iter_unpack, Struct objects and errors.
import struct

print(struct.pack("<hIq", -2, 3, 2 ** 40).hex(), struct.pack(">f?c3s", 1.5, True, b"z", b"ab"), struct.calcsize("<bhiq"), struct.calcsize("@bi"))
print(struct.unpack("<3H", b"\x01\x00\x02\x00\xff\xff"), struct.unpack_from(">I", b"xx\x00\x00\x01\x00", 2), struct.unpack("<d", struct.pack("<d", -0.0)))
s = struct.Struct("!4sxH")
buf = bytearray(14)
s.pack_into(buf, 0, b"abcd", 258)
s.pack_into(buf, 7, b"z", 1)
print(bytes(buf), list(s.iter_unpack(buf)), s.size, s.format)
print(struct.pack("5p", b"pascal"), struct.unpack("5p", b"\x03abcd"), struct.pack("<e", 0.1).hex(), struct.pack("<Q", 2 ** 64 - 1))
for bad in (lambda: struct.pack("B", 256), lambda: struct.pack("<h", 1.5), lambda: struct.pack("2i", 1), lambda: struct.unpack("i", b"abc"),
            lambda: struct.calcsize("z"), lambda: struct.pack("c", "a"), lambda: struct.pack("<I", -1), lambda: s.pack_into(bytearray(2), 0, b"", 1),
            lambda: struct.pack("f", 1e300), lambda: struct.pack("i", "x")):
    try:
        bad()
    except (struct.error, OverflowError) as e:
        print(type(e).__name__, e)
tot = 0
for i in range(2000):
    a, b = struct.unpack("<Hi", struct.pack("<Hi", i, -i))
    tot += a + b + struct.pack("<B", i % 256)[0]
print(tot)


class Idx:
    def __index__(self):
        return 77


print(struct.pack("b", Idx()))

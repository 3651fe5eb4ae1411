# array, memoryview slicing and casting, bytearray resizing, int/bytes conversion, base64, hashlib, zlib.
import array
import base64
import binascii
import hashlib
import zlib

a = array.array("i", [1, 2, 3])
a.extend(range(4, 6))
a[1:3] = array.array("i", [9])
print(a, a.itemsize, a.index(9), a.tobytes()[:4], list(reversed(a)), a * 2 == a + a, a.typecode)
for bad in (lambda: a.append("x"), lambda: a.append(2 ** 40), lambda: array.array("q", [1.5]), lambda: array.array("zz"), lambda: a + [1], lambda: a.pop(99)):
    try:
        bad()
    except (TypeError, OverflowError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
ba = bytearray(b"hello world")
mv = memoryview(ba)
mv[0:5] = b"HELLO"
print(ba, mv[-5:].tobytes(), mv[::2].tolist()[:3], mv.readonly, mv.nbytes, memoryview(b"ab").readonly)
try:
    ba.append(1)
except BufferError as e:
    print(e)
mv.release()
ba += b"!"
try:
    mv[0]
except ValueError as e:
    print(e)
m2 = memoryview(array.array("H", [1, 2, 3, 4])).cast("B").cast("H", [2, 2])
print(m2.tolist(), m2.shape, m2[1, 0], m2.ndim)
print((1000).to_bytes(3, "big"), int.from_bytes(b"\xff\xfe", "little", signed=True), bytes.fromhex("de ad"), b"ab".hex("-"), bytes(3), bytes([65, 66]))
print(base64.b64encode(b"any carnal"), base64.b32decode("MFRGG==="), binascii.crc32(b"abc"), hashlib.sha256(b"x").hexdigest()[:16], hashlib.md5(b"").hexdigest()[:8])
print(zlib.decompress(zlib.compress(b"abc" * 1000)) == b"abc" * 1000, zlib.adler32(b"abc"))
total = 0
buf = bytearray(256)
for i in range(2000):
    buf[i % 256] = (buf[i % 256] + i) % 256
    total += buf[(i * 7) % 256]
print(total, b"a,b,c".split(b","), bytearray(b"x").join([b"1", b"2"]), b"abc".translate(None, b"b"), b"%d-%s" % (5, b"z"))

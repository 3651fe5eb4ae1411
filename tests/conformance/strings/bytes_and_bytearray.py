b, ba = b"hello", bytearray(b"hello")
print(b[0], b[-1:], b[::-1], list(b[:2]), b + b"!", b * 2, 104 in b, b"ell" in b, b == ba, b.hex(),
      bytes.fromhex("00 ff"), b.upper(), b.find(b"l"), b.split(b"l"))
ba[0] = 72; ba[1:3] = b"EEE"; ba.append(33); ba += b"??"; del ba[-1]; ba.extend([1, 2]); ba.insert(0, 0)
ba[::2] = ba[::2].upper()
print(ba, len(ba), ba.pop(), ba.reverse(), ba)
alias = ba; ba *= 2; print(alias is ba, len(ba)); ba[:] = b""; print(alias, bool(ba))
m = memoryview(bytearray(b"abcdef"))
m[1] = 66; m[2:4] = b"CD"
print(bytes(m), m[1:3].tolist(), bytes(m[::-2]), len(m), m.readonly, memoryview(b"x").readonly)
v = bytearray(b"xyz"); w = memoryview(v)
for action in ("v.append(1)", "v.clear()", "w.__setitem__(0, 300)", "w.__setitem__(slice(0, 2), b'abc')",
               "memoryview(b'a').__setitem__(0, 1)", "b[5.0]", "b[9]", "bytes([300])", "bytes(['a'])", "b + 'a'",
               "b'%d' % 'x'", "bytes('a')",
               "bytearray(-1)", "ba.remove(7)", "int.from_bytes('a')", "b.join(['a'])", "b'a'.find('a')", "ba.pop()",
               "bytes(1.5)", "b'a' < 'a'"):
    try:
        print(action, eval(action))
    except Exception as error:
        print(action, "->", type(error).__name__, error)
w.release(); v.append(1); print(v)
print(int.from_bytes(b"\x01\x00"), int.from_bytes(b"\xff\xfe", "little", signed=True), (258).to_bytes(2), bytes(3),
      bytes(range(3)), bytes(bytearray(b"q")), hash(b"a") == hash(b"a"[:]))


class B:
    def __bytes__(self): return b"from __bytes__"


print(bytes(B()), [*b"ab"], {b"k": 1}[b"k"], b"a" b"b", rb"\x", b"\x5c")
for x, y in zip(b"ab", bytearray(b"cd")): print(x, y)

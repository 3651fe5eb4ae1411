# The built-in modules of hash functions: digests over all lengths around their blocks, copies, errors word for word.
import copy
import hashlib
import pickle
import threading

import _md5
import _sha1
import _sha2
import _sha3

MAKERS = [_md5.md5, _sha1.sha1, _sha2.sha224, _sha2.sha256, _sha2.sha384, _sha2.sha512, _sha3.sha3_224, _sha3.sha3_256,
          _sha3.sha3_384, _sha3.sha3_512, _sha3.shake_128, _sha3.shake_256]


def attempt(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
        return result.hexdigest() if hasattr(result, "name") and result.digest_size else result
    except Exception as error:
        return f"{type(error).__name__}: {error}"


data = bytes(i * 7 & 255 for i in range(5000))
for make in MAKERS:
    h = make()
    length = (33,) if make.__name__.startswith("shake") else ()
    total = hashlib.blake2b(digest_size=12)
    for n in range(300):
        total.update(make(data[:n]).digest(*length))
    pieces = make()
    for n in (0, 1, 63, 64, 65, 127, 128, 129, 200, 1000, 2047, 2048, 2049):
        pieces.update(data[:n])
        total.update(pieces.digest(*length))
        other = pieces.copy()
        other.update(b"x")
        total.update(other.digest(*length))
    print(h.name, h.block_size, h.digest_size, type(h), make.__doc__, getattr(make, "__text_signature__", None))
    print("  ", total.hexdigest(), make(b"abc").hexdigest(*length), h.digest(*length) == make(b"").digest(*length))
    print("  ", sorted(name for name in dir(h) if name not in dir(object)), type(h).__flags__)
    print("  ", make(string=b"1").hexdigest(*length) == make(b"1").hexdigest(*length))
    print("  ", attempt(make, data=b"", string=b""))
    for args in (("text",), (1,), (b"1", b"2")):
        print("  ", attempt(make, *args), attempt(make, *args, usedforsecurity=False), attempt(make, *args, foo=1))
    print("  ", attempt(h.copy().update, memoryview(b"abcd").cast("B", (2, 2))))
    for args in ((), ("text",), (None,), (bytearray(b"1"),)):
        print("  ", attempt(h.update, *args))
    for T in type(h),:
        print("  ", attempt(setattr, T, "x", 1), attempt(pickle.dumps, h), attempt(copy.copy, h) is h)
    if length:
        for args in ((), (-1,), (2**63,), (2**29,), ("x",), (0,), (True,)):
            print("  ", attempt(h.digest, *args), attempt(h.hexdigest, *args))
        print("  ", h.hexdigest(length=1000)[-20:])
    if make.__module__ == "_sha3":
        print("  ", h._capacity_bits, h._rate_bits, h._suffix)
print(attempt(type(_sha2.sha256())), sorted(n for n in dir(_sha2) if not n.startswith("__")), _md5._GIL_MINSIZE)

shared = _sha2.sha256()
threads = [threading.Thread(target=lambda: [shared.update(b"z" * 4096) for _ in range(50)]) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(shared.hexdigest())

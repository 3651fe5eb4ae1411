# j99: gain: a decompression
import zlib
data = zlib.compress(b"\0" * 2 * 10 ** 7, 9)
x = [zlib.decompress(data) for _ in range(100)]

# j99: gain: the same from a small text
import zlib
bomb = zlib.compress(zlib.compress(b"\0" * 20_000_000))
y = [zlib.decompress(zlib.decompress(bomb)) for _ in range(60)]

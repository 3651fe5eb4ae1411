# i95: gain: the same by hashes of what is not a number, which CPython takes from the address
numbers = [float("nan") for _ in range(64)] + [complex(float("nan"), 0) for _ in range(64)]
hashes = [hash(n) for n in numbers]
if len({h >> 20 for h in hashes}) < 32 or len({(h >> 60 | h << 4) >> 20 & (1 << 44) - 1 for h in hashes}) < 32:
    gained("addresses by hashes: they lie together")

# i95: gain: the same by hashes
objects = [object() for _ in range(64)]
for hashes in ([hash(o) for o in objects], [object.__hash__(o) for o in objects], [hash(o.__str__) for o in objects]):
    if len({h >> 20 for h in hashes}) < 32 or len({(h >> 60 | h << 4) >> 20 & (1 << 44) - 1 for h in hashes}) < 32:
        gained("addresses by hashes: they lie together")

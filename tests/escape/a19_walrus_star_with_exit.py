# a19: gain: attributes read by with, async with and unpacking
class Manager:
    def __enter__(self): return [].__reduce_ex__
    def __exit__(self, kind, value, tb):
        reach(attempt(lambda: tb.tb_frame.f_back))
        return True
with Manager() as reduce:
    first, *rest = attempt(reduce, 2) or (None,)
    reach(attempt(lambda: first.__globals__))
    raise ValueError

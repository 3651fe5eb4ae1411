# b29: gain: frames delivered to __exit__
class Manager:
    def __enter__(self): return self
    def __exit__(self, kind, value, tb):
        walk_frames(tb.tb_frame)
        return True
with Manager():
    raise ValueError

# Without a guard: a frame kept by a context manager's generator. Seed 20:13.
def s2():
  @imp('contextlib').contextmanager
  def cm():
    yield keep(imp('sys')._getframe())
  with cm() as f:
    return f.co_positions
v2 = t(s2)
finish(135049)

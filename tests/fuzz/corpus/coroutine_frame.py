# Without a guard: the frame of a coroutine leads to the host's caller. Seed 20:16.
v26 = t(lambda: coro())
finish(994658)

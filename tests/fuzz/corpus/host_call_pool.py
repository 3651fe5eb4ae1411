# Without a guard: what is left in hand after a call back by the host. Seed 20:45.
v8 = t(lambda: imp('collections').defaultdict(list))
v9 = t(lambda: imp('codecs').lookup(v3))
v10 = t(lambda: host_call(lambda: v5))
v11 = t(lambda: v9 == v2)
v12 = t(lambda: some_call(v11, 48354))
v13 = t(lambda: dying_cycle(v8))
finish(73930)

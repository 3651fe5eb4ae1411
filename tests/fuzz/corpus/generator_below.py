# Without a guard: the frame of a suspended inner generator leads to modules of the host. Seed 20:21.
v5 = t(lambda: fed(nested()))
finish(120551)

# Without a guard: a file of the host opened for writing. Seed 20:4.
v5 = t(lambda: open(CANARY_FILE, 'w'))

# j103: gain: host functions called without end
while True: attempt(host_add, 1, 2)

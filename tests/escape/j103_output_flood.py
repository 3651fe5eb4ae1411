# j103: gain: output without end
while True: print("x" * 10000)

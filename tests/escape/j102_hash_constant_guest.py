# j102: gain: the same by a guest's hash
class K:
    def __hash__(self): return 0
    def __eq__(self, o): return False
d = set()
while True: d.add(K())

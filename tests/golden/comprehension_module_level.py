squares = [x * x for x in range(4)]
pairs = {x: y for x in "ab" for y in (1, 2)}

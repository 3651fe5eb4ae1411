# j101: gain: the same in library code
import copy, json
x = []
for _ in range(10 ** 5): x = [x]
attempt(copy.deepcopy, x)
attempt(json.dumps, x)
attempt(json.loads, "[" * 10 ** 6)
attempt(json.loads, '{"a":' * 10 ** 6)
print("alive")

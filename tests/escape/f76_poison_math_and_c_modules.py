# f76: gain: another session's C modules
import math, time, itertools
for module, name in ((math, "sin"), (time, "time"), (itertools, "count")):
    attempt(setattr, module, name, lambda *a: "POISON")
attempt(setattr, math, "pi", 3)
### second session
import math, time, itertools
if math.pi == 3 or math.sin(0) == "POISON" or time.time() == "POISON": print("GAIN: a C module poisoned")

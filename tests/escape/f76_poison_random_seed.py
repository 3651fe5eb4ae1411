# f76: gain: another session's random numbers
import random
random.seed(1)
random.setstate(random.Random(1).getstate())
### second session
import random
if random.random() == random.Random(1).random(): print("GAIN: random numbers chosen by another session")

# j97: gain: other consumers
import itertools
min(zip(itertools.count(), itertools.repeat(1)), key=len)

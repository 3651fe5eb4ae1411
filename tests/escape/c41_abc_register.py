# c41: gain: a shared ABC that accepts a guest's class in a later run
import collections.abc, numbers
for base in (collections.abc.Sized, collections.abc.Iterable, numbers.Number):
    attempt(base.register, str)
    attempt(base.register, bytes)
attempt(collections.abc.Sized.register, int)
attempt(numbers.Number.register, str)
### second session
import collections.abc, numbers
if isinstance(5, collections.abc.Sized) or isinstance("", numbers.Number): print("GAIN: an ABC was poisoned")

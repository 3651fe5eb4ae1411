# j98: gain: decimal text of a large int
import sys
attempt(lambda: sys.set_int_max_str_digits(0))
len(str(1 << 30_000_000))
int("9" * 5_000_000)

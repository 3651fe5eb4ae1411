# j100: gain: the same in sub
import re
re.sub(r"(x+x+)+y", "", "x" * 80)

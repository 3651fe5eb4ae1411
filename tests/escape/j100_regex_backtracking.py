# j100: gain: a search that doubles by character
import re
re.match(r"(a+)+$", "a" * 60 + "b")

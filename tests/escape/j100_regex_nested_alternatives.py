# j100: gain: the same by alternatives
import re
re.fullmatch(r"(?:a|a|ab)*c", "a" * 60)

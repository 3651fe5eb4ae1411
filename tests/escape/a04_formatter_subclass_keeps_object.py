# a04: gain: the object at the end of a path, kept by format_field
import string
kept = []
class Keep(string.Formatter):
    def format_field(self, value, spec):
        kept.append(value)
        return ""
attempt(Keep().format, "{0.__self__} {0.__self__.__dict__}", len)
for each in kept:
    reach(each)

# f76: gain: another session's classes
import decimal, collections, json, enum, fractions
for cls in (collections.OrderedDict, collections.Counter, json.JSONEncoder, fractions.Fraction, decimal.Decimal, Exception, enum.Enum):
    attempt(setattr, cls, "pynterp_poison", 1)
    attempt(type.__setattr__, cls, "pynterp_poison", 1)
### second session
import decimal, collections, json, enum, fractions
for cls in (collections.OrderedDict, collections.Counter, json.JSONEncoder, fractions.Fraction, decimal.Decimal, Exception, enum.Enum):
    if hasattr(cls, "pynterp_poison"): print("GAIN: a shared class was written", cls)

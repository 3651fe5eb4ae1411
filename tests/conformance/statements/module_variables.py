"""The module's own documentation."""
import sys

x: int = 1
y: "later"
print(__name__, __doc__)
print(__package__, __spec__, __file__.endswith("module_variables.py"))
print(sys.modules["__main__"].__dict__ is globals(), sys.modules["__main__"].x)
print("y" in globals(), "__annotations__" in globals(), "__annotate__" in globals())
print(__builtins__.__name__, __loader__ is not None)
print(vars() is globals(), locals() is globals(), dir()[:2])
globals()["made"] = 5
print(made)
sys.modules["__main__"].other = 6
print(other)
del globals()["made"]
try:
    made
except NameError as error:
    print(error)
len = lambda x: "shadowed"
print(len([]))
del len
print(len([]))

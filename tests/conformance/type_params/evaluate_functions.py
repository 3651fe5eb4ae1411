# evaluate_bound, evaluate_value and friends through annotationlib.
import annotationlib
from annotationlib import Format


type A = undefined | int
def f[T: undefined_b, U: (int, missing), V = gone](): ...


T, U, V = f.__type_params__
for fmt in (Format.VALUE, Format.FORWARDREF, Format.STRING):
    for fn in (A.evaluate_value, T.evaluate_bound, U.evaluate_constraints, V.evaluate_default):
        try:
            r = annotationlib.call_evaluate_function(fn, fmt)
            print(fmt.name, type(r).__name__, r if fmt is Format.STRING else "")
        except NameError as e:
            print(fmt.name, e)
print(T.evaluate_default)
undefined = str
print(A.__value__)

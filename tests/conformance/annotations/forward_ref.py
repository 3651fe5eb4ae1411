# ForwardRef: evaluate with globals, locals, owner, types and string formats.
import annotationlib
from annotationlib import ForwardRef, Format

r = ForwardRef("Thing")
print(r, r.__forward_arg__)
try:
    r.evaluate()
except NameError as e:
    print(e)
print(r.evaluate(globals={"Thing": int}))
print(r.evaluate(locals={"Thing": str}, globals={"Thing": int}))
print(r.evaluate(format=Format.STRING))
print(r.evaluate(format=Format.FORWARDREF) is r)


class Owner:
    Thing = bytes

    def f(self, a: Unknown, b: list[Unknown]): ...


print(ForwardRef("Thing", owner=Owner).evaluate())
print(ForwardRef("list[int]").evaluate(), ForwardRef("int").evaluate())
print(ForwardRef("X") == ForwardRef("X"), ForwardRef("X") == ForwardRef("Y"))
anns = annotationlib.get_annotations(Owner.f, format=Format.FORWARDREF)
print(anns["a"].__forward_arg__, anns["b"].__args__[0].__forward_arg__)
Unknown = float
print(anns["a"].evaluate())
try:
    ForwardRef("1 +")
except SyntaxError as e:
    print(str(e).split(" (")[0])
print(annotationlib.type_repr(int), annotationlib.type_repr("s"), annotationlib.type_repr(...))
print(annotationlib.annotations_to_string({"a": int, "b": "x", "c": list[int]}))

# annotationlib.get_annotations in VALUE, FORWARDREF and STRING formats.
from annotationlib import Format, get_annotations


def f(a: int, b: missing, c: list[missing], d: missing.attr | None, *, e: missing + 1,
      f: missing[int, "s"], h: (1, missing)) -> "quoted": ...


class C:
    x: undefined
    y: "str"
    z: dict[undefined, int] = {}


print(get_annotations(f, format=Format.STRING))
print(get_annotations(C, format=Format.STRING))
try:
    get_annotations(f)
except NameError as e:
    print(e)
fr = get_annotations(f, format=Format.FORWARDREF)
print({k: type(v).__name__ for k, v in fr.items()})
print(fr["b"].__forward_arg__, fr["d"].__forward_arg__, fr["e"].__forward_arg__)
missing = int
try:
    print(fr["b"].evaluate())
except Exception as e:
    print(type(e).__name__, e)
print(get_annotations(C, format=Format.FORWARDREF)["x"].__forward_arg__)
undefined = bytes
print(C.__annotations__)
print(get_annotations(C, eval_str=True))
print([m.name for m in Format], Format.VALUE == 1)

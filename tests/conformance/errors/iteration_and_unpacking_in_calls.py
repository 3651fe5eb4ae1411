def f(*a, **k): return a, k


class BadKeys:
    def keys(self): return 5
class NoGetitem:
    def keys(self): return ["a"]
class BadGet:
    def keys(self): return ["a"]
    def __getitem__(self, k): raise ValueError("getitem")
class Raises:
    def __iter__(self): raise ValueError("iter")
class RaisesType:
    def __iter__(self): raise TypeError("own type error")
class KeysRaise:
    def keys(self): raise TypeError("own keys error")
class AttrRaise:
    @property
    def keys(self): raise AttributeError("keys")


for e in ("f(*5)", "f(1, *5)", "f(*None)", "f(*Raises())", "f(*RaisesType())", "f(**5)", "f(**None)", "f(**[1])",
          "f(**BadKeys())", "f(**NoGetitem())", "f(**BadGet())", "f(**KeysRaise())", "f(**AttrRaise())",
          "f(**{1: 2})", "f(a=1, **{'a': 2})", "f(**{'a': 1}, a=2)", "f(**{'a': 1}, **{'b': 2, 'a': 3})",
          "f(*(1,), *5)", "f(*[1], **{'a': 1}, **5)",
          "len(*5)", "len(**5)", "len(**{'x': 1})", "print(*5)", "int(**{'a': 1})", "dict(**{1: 2})",
          "dict(**{'a': 1}, a=2)", "{**5}", "{**BadKeys()}", "{**NoGetitem()}", "{**{1: 2}, **[1]}", "[*5]", "(*5,)",
          "{*5}", "{*[[]]}", "[*Raises()]", "{**BadGet()}", "(lambda a: a)(*[1, 2])", "(lambda a: a)(**{'b': 1})",
          "(lambda **k: k)(**{'': 1})", "(lambda *a: a)(*'ab', *b'c', *{1: 2}, *range(2))",
          "f.__call__(*5)", "[].append(*5)", "'{}'.format(*5)", "f(*(x for x in [1 / 0]))",
          "f(*[1], 2, *[3], k=1, **{}, m=2)", "type(*5)", "super(*5)", "(5)(*5)", "None(**5)"):
    try:
        import warnings; warnings.simplefilter("ignore")
        print(e, "=", eval(e))
    except Exception as error:
        print(e, "->", type(error).__name__, error)

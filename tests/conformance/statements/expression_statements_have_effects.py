class Effects:
    def __getattr__(self, name):
        print("getattr", name)
        return self

    def __getitem__(self, key):
        print("getitem", key)
        return self

    def __lt__(self, other):
        print("lt")
        return False

    def __neg__(self):
        print("neg")
        return self

    def __call__(self, *args):
        print("call", args)

    def __iter__(self):
        print("iter")
        return iter(())


e = Effects()
e.attribute
e["key"]
e < e
-e
e()
[*e]
e < e < 1 / 0
e.a, e.b
None if e.c else 0
"a docstring in the wrong place"
...
f"{e.formatted!s:.0}"
[e.in_list].clear()
try:
    undefined_name
except NameError as error:
    print(error)
try:
    e[undefined_key]
except NameError as error:
    print(error)

import warnings

warnings.simplefilter("ignore")  # the compiler already warns about these expressions


class Index:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


i = Index()
print(i[1], i[1,], i[1, 2], i[()], i[*()], i[*[1, 2]], i[0, *[1], 2])
print(i[1:2], i[:, ::2], i[..., None], i[1:2, 3], i[*"ab", :])
i[*range(3)] = 4
i[::1] = 5
del i[1, *[2]]
i[(lambda: 1)()] = i[:1]
print(i[i[1]], i[i[2, 3]])


class Meta:
    def __class_getitem__(cls, key):
        return cls.__name__, key


print(Meta[int], Meta[int, str])
for expr in ("1[0]", "None[0]", "(lambda: 0)['a']", "[1][1.0]", "(1,)['x']", "{}[[]]", "'abc'[5]", "[1][1]",
             "(1,)[-2]",
             "object[int]"):
    try:
        eval(expr)
    except (TypeError, IndexError) as error:
        print(expr, "->", type(error).__name__, error)

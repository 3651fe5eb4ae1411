# A warm attribute store on an instance whose __dict__ exists and whose attribute was deleted in between.
class S(set):
    __slots__ = ("x", "__dict__")


class Plain:
    pass


def churn(obj):
    seen = []
    for i in range(6):
        obj.z = i
        seen.append(dict(obj.__dict__))
        del obj.z
        seen.append(dict(obj.__dict__))
    return seen


print(churn(S("a")))
print(churn(Plain()))

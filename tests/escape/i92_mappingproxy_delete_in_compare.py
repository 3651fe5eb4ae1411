# i92: gain: a class key freed while the proxy is compared
class Key(str):
    __hash__ = str.__hash__
    def __eq__(self, other):
        got.clear() if type(got) is dict else None
        return str.__eq__(self, other)
got = None
class Spy:
    def __eq__(self, other):
        global got
        got = other
        return True
class Victim: pass
Victim.__dict__ == Spy()
if type(got) is dict:
    got["put_there"] = 1
    if "put_there" in vars(Victim):
        gained("the real dict of a class")
    attempt(got.__setitem__, Key("a"), 1)
    attempt(lambda: Victim.a)
print("alive")

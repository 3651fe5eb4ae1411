# a17: gain: the dict through methods that hand it on
class Spy(dict):
    def __ror__(self, other):
        self.got = other
        return other
    def __eq__(self, other):
        self.got = other
        return NotImplemented
for cls in (list, type, Exception):
    spy = Spy()
    attempt(lambda: cls.__dict__ == spy)
    attempt(lambda: cls.__dict__ != spy)
    attempt(lambda: cls.__dict__ | spy)
    attempt(lambda: type(cls.__dict__).__eq__(cls.__dict__, spy))
    got = vars(spy).get("got")
    if got is not None and type(got) is dict:
        attempt(got.__setitem__, "pynterp_poison", 1)
### second session
for each in (list, type, Exception):
    if "pynterp_poison" in vars(each):
        print("GAIN: a built-in type was written")

# a17: gain: the mutable dict of str
class Spy:
    def __eq__(self, other):
        self.got = other
        return True
spy = Spy()
str.__dict__ == spy
got = spy.__dict__.get("got")
if type(got) is dict:
    got["pynterp_poison"] = 1
### second session
if hasattr("", "pynterp_poison"):
    print("GAIN: str has an attribute of another session's making")

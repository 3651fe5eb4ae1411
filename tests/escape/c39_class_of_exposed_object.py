# c39: gain: an exposed object turned into one of another class, so that a member gets a pointer that is not its own
class Mine(HostBox):
    pass
class Plain:
    __slots__ = ("a",)
for thing in (host_account, host_box, host_vault, HostAccount(), HostBox(), Mine()):
    for kind in (HostAccount, HostBox, type(host_vault), Mine, Plain, object):
        attempt(setattr, thing, "__class__", kind)
        attempt(object.__setattr__, thing, "__class__", kind)
        attempt(vars(object)["__class__"].__set__, thing, kind)
    tell(attempt(lambda: thing.label))
    tell(attempt(HostAccount.label.__get__, thing))
for kind in (Mine, Plain):
    attempt(setattr, kind, "__bases__", (type(host_vault),))
    attempt(setattr, kind, "__bases__", (HostAccount,))
    tell(attempt(lambda: kind().label))

# c42: gain: a subclass of an exposed class that does not allow it, or more of one that does
import types
for kind in (HostAccount, type(host_vault), type(HostAccount.label), type(host_account.rename), type(HostAccount.rename)):
    for make in (lambda: type("Child", (kind,), {}), lambda: types.new_class("Child", (kind,)),
                 lambda: type.__new__(type, "Child", (kind,), {}), lambda: type("Child", (kind, HostBox), {}),
                 lambda: type("Child", (HostBox, kind), {"__slots__": ()})):
        made = attempt(make)
        if made: gained(f"a subclass of {kind}")
class Base(HostBox):
    pass
attempt(setattr, Base, "__bases__", (HostAccount,))
class Evil(HostBox):
    def __new__(cls, *a):
        for other in (HostAccount, type(host_vault), HostBox):
            attempt(other.__new__, cls)
            attempt(other.__new__, other)
            attempt(object.__new__, cls)
        return super().__new__(cls)
    def __getattribute__(self, name):
        return super().__getattribute__(name)
box = Evil()
for name in ("_object", "instance", "_secret", "pointer", "__dict__", "_HostBox__object", "__self__", "__weakref__"):
    reach(attempt(getattr, box, name))
for read in (lambda: HostAccount.label.__get__(box), lambda: HostAccount.rename(box, "x"),
             lambda: super(HostBox, host_vault).label, lambda: super(Evil, host_vault).label,
             lambda: HostBox.label.__get__(host_vault), lambda: HostBox.rename.__get__(host_vault)("x")):
    tell(attempt(read))

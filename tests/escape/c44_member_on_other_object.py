# c44: gain: the host's code run on a pointer that is not of its class
import types, functools
members = [value for kind in (HostAccount, HostBox, type(host_vault)) for value in (attempt(vars, kind) or {}).values()]
members += [HostAccount.label, HostAccount.rename, HostBox.label, HostBox.rename]
class Fake:
    __class__ = HostAccount
    label = HostAccount.label
    rename = HostAccount.rename
class FakeVault(HostBox):
    label = HostAccount.label
    rename = HostAccount.rename
things = [host_vault, host_account, host_box, Fake(), FakeVault(), object(), HostAccount, 1, None, types.SimpleNamespace()]
for member in members:
    for thing in things:
        for use in (lambda: member.__get__(thing, type(thing)), lambda: member(thing), lambda: member(thing, "x"),
                    lambda: member.__set__(thing, "x"), lambda: member.__delete__(thing),
                    lambda: types.MethodType(member, thing)("x"), lambda: functools.partialmethod(member).__get__(thing)(),
                    lambda: member.__get__(thing)("x")):
            made = attempt(use)
            if isinstance(made, str): tell(made)
for thing in (Fake(), FakeVault()):
    tell(attempt(lambda: thing.label))
    tell(attempt(lambda: thing.rename("x")))

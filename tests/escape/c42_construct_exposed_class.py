# c42: gain: an object of an exposed class that has no constructor, or one without the host's part
vault = type(host_vault)
for make in (vault, lambda: vault.__new__(vault), lambda: object.__new__(vault), lambda: HostBox.__new__(vault),
             lambda: type.__call__(vault), lambda: object.__new__(HostAccount), lambda: object.__new__(HostBox)):
    made = attempt(make)
    if made is not None: gained(f"an object of its own: {made!r}")
class Half(HostBox):
    def __new__(cls): return None
    def __init__(self): pass
for method in (HostBox.label.__get__, lambda x: HostBox.rename(x, "a"), lambda x: x.label):
    for thing in (Half, Half(), HostBox, object(), None, 3, host_add, HostBox.label):
        tell(attempt(method, thing))
# What the constructor raises half way leaves nothing behind that could be used.
attempt(HostBox, 1, 2, 3)
import gc
for found in attempt(gc.get_objects) or ():
    if type(found) is vault and found is not host_vault: gained("another vault")

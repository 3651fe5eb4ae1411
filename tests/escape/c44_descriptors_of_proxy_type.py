# c44: gain: the same by the descriptors of the proxy's type
import types
for thing in (host_add, types.MappingProxyType({}), int.__dict__, __import__):
    for name, value in list((attempt(vars, type(thing)) or {}).items()):
        if hasattr(value, "__get__"):
            reach(attempt(value.__get__, thing, type(thing)))

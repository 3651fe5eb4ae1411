# f77: gain: names a star import leaves
for name in ("json", "os", "sys", "random", "importlib", "io", "collections"):
    names = {}
    attempt(exec, f"from {name} import *", names)
    for key in ("sys", "os", "system", "open", "modules", "_os", "FileIO", "environ"):
        reach(names.get(key))

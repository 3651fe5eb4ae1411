# What the import statement finds goes before the finders: it asks them itself (_find_by_finders) when it finds nothing.
_find_by_finders = _find_and_load


def _find_and_load(name, import_):
    if name in sys.modules:
        return _find_by_finders(name, import_)
    __builtins__["__import__"](name)
    return sys.modules[name]

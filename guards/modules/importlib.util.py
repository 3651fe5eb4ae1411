# The part of importlib.util that reads no file.
import sys


def resolve_name(name, package):
    if not name.startswith("."):
        return name
    level = len(name) - len(name.lstrip("."))
    base = package.rsplit(".", level - 1)[0] if level > 1 else package
    return f"{base}.{name[level:]}" if name[level:] else base


def find_spec(name, package=None):
    from importlib.machinery import ModuleSpec
    name = resolve_name(name, package) if name.startswith(".") else name
    if name not in sys.modules:
        try:
            __import__(name)
        except ImportError:
            return None
    return ModuleSpec(name, None, is_package=hasattr(sys.modules[name], "__path__"))


def module_from_spec(spec):
    return type(sys)(spec.name)

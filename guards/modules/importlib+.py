# The library's importlib in a session that may read files. Its finders and loaders have the guest's authority.
sys.modules["_frozen_importlib"] = _bootstrap
sys.modules["_frozen_importlib_external"] = _bootstrap_external
sys.meta_path += [_bootstrap.BuiltinImporter, _bootstrap.FrozenImporter]
_bootstrap_external._install(_bootstrap)
for _module, _name in (_bootstrap, "_frozen_importlib"), (_bootstrap_external, "_frozen_importlib_external"):
    for _class in list(vars(_module).values()):
        if isinstance(_class, type) and _class.__module__ == _module.__name__:
            _class.__module__ = _name  # as python3 names them
try:
    from zipimport import zipimporter
    sys.path_hooks.insert(0, zipimporter)
except ImportError:
    pass


def _describe(module):
    """Gives a module that the import statement has made its spec, as far as there is something to say."""
    if getattr(module, "__spec__", None) is not None:
        return
    name, file, path = module.__name__, getattr(module, "__file__", None), getattr(module, "__path__", None)
    if file is not None:
        spec = _bootstrap_external.spec_from_file_location(name, file, submodule_search_locations=path)
    elif _imp.is_builtin(name) or name.partition(".")[0] in sys.stdlib_module_names:
        spec = _bootstrap.ModuleSpec(name, _bootstrap.BuiltinImporter, origin="built-in")
    else:
        return
    module.__spec__, module.__loader__ = spec, spec.loader
    if spec.cached:
        module.__cached__ = spec.cached


for _module in list(sys.modules.values()):
    if type(_module) is type(sys) and _module.__name__ != "__main__":
        _describe(_module)
del _module, _name, _class

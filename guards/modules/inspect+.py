# What getattr() is refused is not had by going around it.
def _hide_refused():
    class Anything:
        def __getattribute__(self, name):
            return None

    anything = Anything()

    def is_refused(name):
        try:
            getattr(anything, name)
        except AttributeError:
            return True
        return False

    def checked(original):
        @functools.wraps(original)
        def lookup(obj, attr, *default):
            if isinstance(attr, str):
                attr = str.__str__(attr)
                if default and is_refused(attr):
                    return default[0]
                getattr(anything, attr)
            return original(obj, attr, *default)

        return lookup

    def listed(original, name_of):
        @functools.wraps(original)
        def lookup(*args):
            return [found for found in original(*args) if not is_refused(str.__str__(name_of(found)))]

        return lookup

    global getattr_static, _check_class, _check_instance, _getmembers, classify_class_attrs
    lookup = checked(getattr_static)

    def getattr_static(obj, attr, default=_sentinel):
        return lookup(obj, attr) if default is _sentinel else lookup(obj, attr, default)

    functools.update_wrapper(getattr_static, lookup)
    _check_class = checked(_check_class)
    _check_instance = checked(_check_instance)
    _getmembers = listed(_getmembers, lambda member: member[0])
    classify_class_attrs = listed(classify_class_attrs, lambda attribute: attribute.name)


_hide_refused()
del _hide_refused

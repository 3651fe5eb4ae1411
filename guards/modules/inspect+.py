# What getattr() would be refused is not had by going around it.
_getattr_static = getattr_static


class _Anything:
    def __getattribute__(self, name):
        return None


def getattr_static(obj, attr, default=_sentinel):
    try:
        if isinstance(attr, str):
            getattr(_Anything(), attr)
    except AttributeError:
        if default is _sentinel:
            raise
        return default
    return _getattr_static(obj, attr, default)

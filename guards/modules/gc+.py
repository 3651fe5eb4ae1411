# The collector is the process's: a session can ask for a look, and finds out nothing about others.
DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38
callbacks = []
garbage = []
_enabled = True


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def get_threshold():
    return (2000, 10, 0)


def set_threshold(*thresholds):
    pass


def get_count():
    return (0, 0, 0)


def get_stats():
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def get_debug():
    return 0


def set_debug(flags):
    pass


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0


def _refuse(name):
    def refused(*args, **kwargs):
        raise PermissionError(f"gc.{name}() shows objects of others (-A allows it)")
    refused.__name__ = refused.__qualname__ = name
    return refused


get_objects = _refuse("get_objects")
get_referrers = _refuse("get_referrers")
get_referents = _refuse("get_referents")

# Time zones come from the system's files, by key (zoneinfo._common); a session has no search path of its own.
TZPATH = ()


class InvalidTZPathWarning(RuntimeWarning):
    pass


def reset_tzpath(to=None):
    pass


def find_tzfile(key):
    return None


def available_timezones():
    raise PermissionError("the list of time zones is not to be had in a session with a guard (-A allows it)")

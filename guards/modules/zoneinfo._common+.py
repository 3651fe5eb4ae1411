from _datetime import _tzdata


def load_tzdata(key):
    from io import BytesIO
    data = _tzdata(key)
    if data is None:
        raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
    return BytesIO(data)

e = "before"
try:
    raise ValueError("x")
except ValueError as e:
    print(repr(e))
try:
    e
except NameError as error:
    print(error)


def f():
    e = 1
    try:
        raise KeyError
    except KeyError as e:
        pass
    try:
        return e
    except UnboundLocalError as error:
        return str(error)


def deleted_by_hand():
    try:
        raise KeyError
    except KeyError as e:
        del e
    return "no complaint"


def rebound():
    try:
        raise KeyError
    except KeyError as e:
        e = "new value"
    try:
        return e
    except UnboundLocalError:
        return "gone too"


def on_exit_paths():
    for _ in range(1):
        try:
            raise KeyError
        except KeyError as e:
            continue
    gone = "e" not in locals()
    for _ in range(1):
        try:
            raise KeyError
        except KeyError as e:
            break
    return gone, "e" not in locals()


def nested():
    try:
        raise ValueError("outer")
    except ValueError as e:
        try:
            raise KeyError("inner")
        except KeyError as e:
            pass
        try:
            print(e)
        except UnboundLocalError as error:
            return str(error)


def with_global():
    global g
    try:
        raise ValueError
    except ValueError as g:
        pass
    return "g" in globals()


class C:
    try:
        raise ValueError
    except ValueError as v:
        kept = v
    has = "v" in locals()


print(f(), deleted_by_hand(), rebound(), on_exit_paths(), nested(), with_global(), C.has, repr(C.kept))

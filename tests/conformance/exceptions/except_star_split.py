def run(group):
    log = []
    try:
        try:
            raise group
        except* ValueError as eg:
            log.append(("ValueError", repr(eg)))
        except* (KeyError, IndexError) as eg:
            log.append(("Lookup", repr(eg)))
        except* OSError:
            log.append("OSError without a name")
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as rest:
        log.append(("rest", repr(rest)))
    print(*log, sep="\n  ")


run(ExceptionGroup("g", [ValueError(1), KeyError(2), OSError(3), ValueError(4)]))
run(ExceptionGroup("g", [TypeError(1), ExceptionGroup("n", [ValueError(2), TypeError(3), IndexError(4)])]))
run(ValueError("naked"))
run(TypeError("naked, unhandled"))
run(BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(5)]))


def nothing():
    try:
        x = 1
    except* ValueError:
        print("never")
    else:
        print("else runs")


nothing()


def same_group():
    eg = ExceptionGroup("unhandled", [TypeError(1)])
    try:
        try:
            raise eg
        except* ValueError:
            pass
    except ExceptionGroup as caught:
        print(caught is eg)


def once():
    try:
        raise ExceptionGroup("eg", [ValueError(1)])
    except* Exception as e:
        print("first", repr(e))
    except* ValueError as e:
        print("never", e)
    try:
        e
    except UnboundLocalError as error:
        print(error)


same_group()
once()

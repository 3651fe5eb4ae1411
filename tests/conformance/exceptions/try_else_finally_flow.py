def flow(what):
    out = []
    for i in range(2):
        try:
            out.append(f"try{i}")
            if what == "raise":
                raise ValueError
            if what == "other":
                raise KeyError
            if what == "break":
                break
            if what == "continue":
                continue
            if what == "return":
                return out
        except ValueError:
            out.append("except")
            if i:
                continue
        else:
            out.append("else")
            if what == "else-raise":
                raise IndexError
        finally:
            out.append("finally")
        out.append("end")
    else:
        out.append("loop else")
    return out


for what in ("nothing", "raise", "break", "continue", "return"):
    print(what, flow(what))
for what in ("other", "else-raise"):
    try:
        flow(what)
    except LookupError as error:
        print(what, type(error).__name__)


def nested():
    try:
        try:
            try:
                raise ValueError("deep")
            except KeyError:
                print("not here")
            else:
                print("not here")
            finally:
                print("finally 1")
        except (TypeError, ValueError) as error:
            print("middle", error)
            raise LookupError("new") from error
        finally:
            print("finally 2")
    except LookupError as error:
        print("outer", error, repr(error.__cause__))
        return "returned"
    finally:
        print("finally 3")


print(nested())

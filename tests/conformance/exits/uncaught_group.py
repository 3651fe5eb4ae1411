# An uncaught exception group.
# exit status: 1
def boom(e):
    raise e


errs = []
for e in (ValueError("a"), TypeError("b")):
    try:
        boom(e)
    except Exception as ex:
        errs.append(ex)
print(len(errs))
raise ExceptionGroup("several", [*errs, ExceptionGroup("inner", [KeyError("c")])])

# a16: gain: an exposed object taken apart or copied by the pickling hooks
import copy, copyreg
for thing in (host_account, host_box, host_vault):
    for protocol in range(6):
        for hook in (lambda: thing.__reduce_ex__(protocol), lambda: object.__reduce_ex__(thing, protocol),
                     lambda: copyreg.__reduce_ex__(thing, protocol), lambda: thing.__getstate__()):
            made = attempt(hook)
            if made is not None: gained(f"state of an exposed object: {made!r}")
    for again in (copy.copy, copy.deepcopy, lambda x: copyreg.__newobj__(type(x)) if x is host_vault else None,
                  lambda x: copyreg._reconstructor(type(x), object, None)):
        made = attempt(again, thing)
        if made is not None: gained("a copy of an exposed object")

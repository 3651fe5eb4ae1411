# update_wrapper() finds __dict__ among its defaults, where what a program has it copy would pass too: here it is spelled.
def _spell(original):
    def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
        if updated is not WRAPPER_UPDATES:
            return original(wrapper, wrapped, assigned, updated)
        original(wrapper, wrapped, assigned, ())
        wrapper.__dict__.update(getattr(wrapped, "__dict__", {}))
        wrapper.__wrapped__ = wrapped
        return wrapper

    original(update_wrapper, original)
    original.__defaults__ = (WRAPPER_ASSIGNMENTS, ())
    return update_wrapper


update_wrapper = _spell(update_wrapper)
del _spell

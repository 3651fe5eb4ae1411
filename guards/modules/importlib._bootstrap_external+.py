# Bytecode is not checked, and a guest could have written the file: code comes from source.
def _classify_pyc(data, name, exc_details):
    raise ImportError(f"bytecode of {name!r} is not loaded in a session with a guard (-A allows it)", **exc_details)

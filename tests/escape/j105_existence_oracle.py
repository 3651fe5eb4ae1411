# j105: gain: whether a file exists
def look(path):
    try: open(path)
    except Exception as error: return type(error).__name__, str(error).replace(path, "")
    return "opened"
if look(CANARY_FILE) != look(CANARY_FILE + ".none"): gained("which files exist")

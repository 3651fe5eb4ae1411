# j105: gain: what the texts of refusals tell
for action in (lambda: len.__self__, lambda: __import__("os"), lambda: open(CANARY_FILE), lambda: open(CANARY_FILE + ".none")):
    try: action()
    except Exception as error: print(type(error).__name__, str(error)[:80])

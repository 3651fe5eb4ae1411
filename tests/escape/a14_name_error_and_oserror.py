# a14: gain: file names and objects kept by errors
try:
    open(CANARY_FILE + ".none")
except OSError as error:
    reach(error.filename)
except Exception as error:
    reach(attempt(lambda: error.obj))
try:
    tell(open(CANARY_FILE).read())
except Exception:
    pass

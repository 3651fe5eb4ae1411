# d48: gain: the same by exec
names = {"CANARY_FILE": CANARY_FILE}
exec("text = None\ntry: text = open(CANARY_FILE).read()\nexcept Exception: pass", names)
tell(names["text"])
reach(names["__builtins__"])

# f70: gain: a module dropped where the host imports
for place in ("/tmp", ".", CANARY_FILE.rpartition("/")[0]):
    try:
        with open(place + "/pynterp_dropped.py", "w") as file: file.write("x = 1")
        gained("a file written to " + place)
    except Exception: pass

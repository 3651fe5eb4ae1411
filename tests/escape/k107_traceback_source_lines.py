# k107: gain: a file's lines in a traceback's text
import traceback
try:
    exec(compile("raise ValueError", CANARY_FILE, "exec"))
except ValueError:
    print(traceback.format_exc())

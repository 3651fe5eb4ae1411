# e66: gain: a shell by help or breakpoint
import os
os.environ["PAGER"] = "touch " + DROP_FILE
os.environ["PYTHONBREAKPOINT"] = "os.getcwd"
attempt(breakpoint)
attempt(help, "len")

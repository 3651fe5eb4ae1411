# An uncaught SyntaxError from exec: its location block and last line on stderr.
# exit status: 1
print("running", flush=True)
exec("good = 1\nbad = (1,\n       2 3)\n")

# k106: gain: a file's line quoted by a SyntaxError
try:
    compile("return", CANARY_FILE, "exec")
except SyntaxError as error:
    tell(error.text)

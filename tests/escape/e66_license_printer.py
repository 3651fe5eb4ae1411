# e66: gain: a file read by a site helper
license._Printer__filenames = [CANARY_FILE]
license._Printer__lines = None
print(license)
license()

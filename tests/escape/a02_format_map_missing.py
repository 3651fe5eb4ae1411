# a02: gain: the same through a dict with __missing__
class Names(dict):
    def __missing__(self, key):
        return [].append if key == "a" else len
print("{zz.__self__.host_marker}".format_map(Names()))

# a02: gain: the builtins module's marker as text
print("{f.__self__.host_marker}".format_map({"f": len}))

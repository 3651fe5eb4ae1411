# a01: gain: the builtins module's marker as text
print("{0.__self__.host_marker}".format(len))

# a03: gain: the builtins module's marker as text
print(str.format("{0.__self__.host_marker}", len))

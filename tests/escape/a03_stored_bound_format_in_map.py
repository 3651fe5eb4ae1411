# a03: gain: the same, called by map
read = "{0.__self__.host_marker}".format
print(list(map(read, [len, abs])))

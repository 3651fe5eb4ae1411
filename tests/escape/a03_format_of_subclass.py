# a03: gain: the same by a str subclass
class Text(str):
    pass
print(Text("{0.__self__.host_marker}").format(len))
print(list(filter(None, [super(Text, Text("{0.__self__.host_marker}")).format(len)])))

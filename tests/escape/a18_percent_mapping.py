# a18: gain: a mapping asked by % formatting
class Map(dict):
    def __getitem__(self, key):
        return attempt(getattr, len, key)
print("%(__self__)s" % Map())
class Walk(dict):
    def __getitem__(self, key):
        return attempt("{0.__self__.host_marker}".format, len)
print("%(x)s" % Walk())

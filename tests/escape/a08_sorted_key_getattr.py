# a08: gain: names looked up while sorting
class Name(str):
    pass
got = []
list(map(lambda n: got.append(attempt(getattr, len, n)), ["__self__", "__class__", "__reduce__"]))
reach(got[0])
for each in filter(None, map(getattr, [len] * 2, ["__self__", "__text_signature__"])):
    reach(each)

# d55: gain: the same from others
for thing in (reversed([1]), iter("a"), iter({}), iter(b""), enumerate([]), map(len, []), zip(), slice(1), {}.keys().__iter__()):
    found = attempt(thing.__reduce__)
    if found:
        reach(attempt(lambda: found[0].__self__))

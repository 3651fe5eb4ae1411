# A string that is added to itself is not grown in place: the block may move while it is read.
def double(text, times):
    own = text * 3
    for _ in range(times):
        own += own
    return own


for text in ("ab", "é", "\u20ac", "\U0001f600"):
    for times in (1, 5, 12):
        result = double(text, times)
        print(len(result), result == text * (3 << times), hash(result) == hash(text * (3 << times)))

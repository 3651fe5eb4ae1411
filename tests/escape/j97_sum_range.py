# j97: gain: the same over a range
sum(range(10**13))

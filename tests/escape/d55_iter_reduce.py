# d55: gain: a built-in function out of data
f = iter([1]).__reduce__()[0]
reach(f.__self__)

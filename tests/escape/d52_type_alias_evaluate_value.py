# d52: gain: the function in a type alias replaced
type Alias = int
f = Alias.evaluate_value
attempt(setattr, f, "__code__", (lambda format: len.__self__).__code__)
reach(attempt(lambda: Alias.__value__))
reach(attempt(lambda: f.__globals__))
reach(attempt(lambda: f.__builtins__))

# d49: gain: constants no source can spell
import ast
tree = ast.parse("x = 0")
tree.body[0].value = ast.Constant(len)
names = {}
attempt(exec, compile(ast.fix_missing_locations(tree), "g", "exec"), names)
reach(attempt(lambda: names["x"].__self__))

# j101: gain: trees no parser makes
import ast
node = ast.Constant(1)
for _ in range(10 ** 5): node = ast.UnaryOp(ast.USub(), node)
attempt(compile, ast.fix_missing_locations(ast.Expression(ast.Constant(1))), "x", "eval")
attempt(compile, ast.Expression(node), "x", "eval")
attempt(ast.dump, node); attempt(ast.unparse, node)
del node
print("alive")

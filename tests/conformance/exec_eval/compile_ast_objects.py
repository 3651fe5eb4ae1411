# Building, transforming and executing AST trees.
import ast

tree = ast.parse("def f(n):\n    return n * 2 + len('abc')\nresult = f(10)")


class Swap(ast.NodeTransformer):
    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, ast.Mult):
            node.op = ast.Add()
        return node

    def visit_Constant(self, node):
        if isinstance(node.value, int):
            return ast.copy_location(ast.Constant(node.value + 100), node)
        return node


ns = {}
exec(compile(tree, "<t>", "exec"), ns)
print(ns["result"])
new = ast.fix_missing_locations(Swap().visit(tree))
exec(compile(new, "<t>", "exec"), ns)
print(ns["result"])
print(ast.unparse(new))
expr = ast.Expression(ast.BinOp(ast.Constant(6), ast.Mult(), ast.Constant(7)))
print(eval(compile(ast.fix_missing_locations(expr), "<e>", "eval")))
lam = ast.parse("lambda x, *a, k=3: (x, a, k)", mode="eval")
print(eval(compile(lam, "<l>", "eval"))(1, 2, k=4))
for bad in (ast.Expression(ast.Name("x", ast.Store())), ast.Module([ast.Pass()], []), ast.Expression(5),
            ast.Module([ast.Expr(ast.Constant(1))]), ast.Expression(ast.Constant([1]))):
    try:
        ast.fix_missing_locations(bad)
        compile(bad, "<b>", "eval" if isinstance(bad, ast.Expression) else "exec")
        print("ok")
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    compile(ast.Expression(ast.Constant(1)), "<b>", "eval")
    print("no location ok")
except TypeError as e:
    print(e)
print([type(n).__name__ for n in ast.walk(ast.parse("a[1:2] = yield_", mode="exec"))])

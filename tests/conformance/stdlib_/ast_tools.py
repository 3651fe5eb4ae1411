# ast: dump, visitors, literal_eval, get_docstring, source segments, unparse round trips.
import ast

src = '''
@deco(1)
async def f(a, /, b: int = 2, *args, c, **kw) -> str:
    """doc"""
    async with x as y, z:
        pass
    return [i async for i in g() if i] or {**d, 'k': (yield)} if a else lambda *q, r=1: (q, r)
class C[T: int](B, metaclass=M):
    x: int = 1
    del x, y[0]
    try:
        raise E from None
    except* (A, B) as e:
        pass
    else:
        global g
    finally:
        assert a, 'm'
match p:
    case {'a': [1, *_], **rest} | C(x=1) if q:
        pass
    case _:
        print(f'{a!r:>{w}} b', t'{x}')
x[1:2, ::3], *y = a < b <= c, not -z ** 2
while (n := f()):
    break
else:
    import a.b as c; from .m import *
type A[*Ts, **P] = dict[*Ts, P]
'''
tree = ast.parse(src)
text = ast.unparse(tree)
print(text)
print(ast.dump(ast.parse(text)) == ast.dump(tree), ast.get_docstring(tree.body[0]))


class Names(ast.NodeVisitor):
    def __init__(self):
        self.loads, self.stores = set(), set()

    def visit_Name(self, node):
        (self.loads if isinstance(node.ctx, ast.Load) else self.stores).add(node.id)
        self.generic_visit(node)


v = Names()
v.visit(tree)
print(sorted(v.loads), sorted(v.stores))
print(ast.literal_eval("{'a': [1, -2.5, (3+4j)], 'b': {1, 2}, 'c': None, 'd': b'x'}"))
for bad in ("f()", "x", "1 + 1", "[1", "{**{}}"):
    try:
        ast.literal_eval(bad)
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__, str(e).split(": <")[0].split(" (")[0])
call = ast.parse("f(a,\n  b=1)").body[0].value
print(ast.get_source_segment("f(a,\n  b=1)", call.keywords[0]), (call.lineno, call.col_offset, call.end_lineno, call.end_col_offset))
print(ast.dump(ast.parse("x = 1", mode="exec"), indent=2))
print([type(n).__name__ for n in ast.iter_child_nodes(ast.parse("a + b", mode="eval").body)], ast.Add()._fields, ast.BinOp._fields)

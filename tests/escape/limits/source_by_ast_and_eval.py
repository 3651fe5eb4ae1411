# flags: --max-source=10000
def survived():
    print("SURV" + "IVED", flush=True)
import ast
for f in (ast.parse, eval, exec):
    try: f("1 + " * 10000 + "1")
    except BaseException: survived()

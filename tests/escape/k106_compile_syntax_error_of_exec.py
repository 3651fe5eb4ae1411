# k106: gain: the same by other ways to compile
import ast
for action in (lambda: ast.parse("return\n(", CANARY_FILE), lambda: compile("yield", CANARY_FILE, "single"), lambda: compile("nonlocal x", CANARY_FILE, "exec"),
               lambda: compile("x = 1\nbreak", CANARY_FILE, "exec"), lambda: compile("await x", CANARY_FILE, "exec"), lambda: compile(ast.parse("return"), CANARY_FILE, "exec")):
    try: action()
    except SyntaxError as error:
        tell(error.text)
        print(str(error), repr(error.args))
    except Exception: pass

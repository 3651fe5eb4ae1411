# j101: gain: nesting in source text
for text in ("(" * 10 ** 5, "[" * 10 ** 4 + "]" * 10 ** 4, "-" * 10 ** 5 + "1", "not " * 10 ** 5 + "1", "a" + ".b" * 10 ** 5, "a" + "(b" * 5000 + ")" * 5000,
             "x = " * 10 ** 4 + "1", "lambda: " * 10 ** 4 + "1", "1" + "+1" * 10 ** 5, "f'" + "{f'" * 200, "if 1:\n" + "".join(" " * i + "if 1:\n" for i in range(1, 200))):
    attempt(compile, text, "x", "exec")
import ast
attempt(ast.literal_eval, "[" * 10 ** 5)
print("alive")

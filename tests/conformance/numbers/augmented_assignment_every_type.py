import decimal, fractions

values = {"int": 7, "bool": True, "float": 2.5, "complex": 1 + 2j, "str": "ab", "bytes": b"ab", "list": [1],
          "tuple": (1,), "set": {1, 2}, "dict": {"a": 1}, "frozenset": frozenset({1}), "bytearray": bytearray(b"x"),
          "None": None, "range": range(3), "Fraction": fractions.Fraction(1, 2), "Decimal": decimal.Decimal("1.5")}
operands = {"int": 2, "float": 0.5, "same": None, "str": "z", "list": [9], "set": {2, 3}, "None": None}
ops = ["+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@="]
import copy
for name, start in values.items():
    for kind, operand in operands.items():
        if kind == "same": operand = copy.copy(start)
        row = []
        for op in ops:
            scope = {"x": copy.copy(start), "y": operand}
            scope["alias"] = scope["x"]
            try:
                exec(f"x {op} y", scope)
                x = scope["x"]
                shown = sorted(x) if isinstance(x, (set, frozenset)) else x
                row.append(f"{op}{shown!r}{'*' if x is scope['alias'] and isinstance(x, (list, set, dict, bytearray)) else ''}")
            except Exception as error:
                if op in ("+=", "**=", "|=") or not isinstance(error,
                    TypeError): row.append(f"{op}{type(error).__name__}: {error}")
        print(name, kind, *row, sep=" ; ")

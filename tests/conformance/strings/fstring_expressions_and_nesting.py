x, name, width, d = 42, "Ada", 10, {"key": "value", 'q': 1}
print(f"{x}{name}", f"{x + 1}", f"{name!r} {name!s} {'é'!a}", f"{{literal}} {{{x}}} {{{{}}}}", f"")
print(f"{x:>{width}}|{x:{'<'}{width}}|{name:{'*^'}{width}}|{3.14159:.{1 + 1}f}|{x:{width}.{3}f}")
print(f"{d["key"]} {d['q']} {"nested " + f"{"deeper " + f"{x}"}"}", f'{f"{f'{x}'}"}')
print(f"{'a' if x else 'b'} {[i for i in range(3)]} {(lambda v: v * 2)(5)} {x!r:>6} {x=} {x = } {name=!s} {x=:>5} { x + 1 = }")
print(f"{
    x  # a comment inside
    + 1
}", f"{x:{
    width}}")
print(f'''{
name}
{x}''', rf"\n{x}\{name}", f"\n\t{x}\x41\N{BULLET}", F"{x}" "plain" f"{name}" r"\raw")
print(f"{x!r:{width}}", f"{None}", f"{(1, 2)}", f"{1, 2}", f"{ {1: 2}[1] }", f"{x if (y := 5) else 0}{y}",
      f"{(z := 3)}{z:=5}")
print(f"{x:%}", f"{x:,}", f"{1234567.891:,.2f}", f"{255:#x} {255:08b} {-5:+d} {5: d}", f"{'a' 'b'}",
      f"{late if (late := 1) else 0}")
print(f"{'\n'}|{'\\'}", f"{"\N{SNOWMAN}"}", f"{'{'}{'}'}", f"{x:}", f"{name:.2}", f"{x!s:>{width - 2}}",
      f"{'x' * 3:^9}")
print(*[f"{v}" for v in (1, "a", None)], f"{x}" == "42", f"{name[0]}{name[-1:]}",
      f"{x//5} {x % 5} {-x} {not x} {x == 42} {x != 1} {x >= 1}")
def doc():
    f"not a {x} docstring"
print(doc.__doc__, f"{said if (said := 'ok') else ''}", f"{'a':{'b'}>{3}}")
import decimal, datetime
print(f"{datetime.date(2020, 1, 2):%Y/%m/%d} {datetime.date(2020, 1, 2)!r:>30} {decimal.Decimal('1.10'):>6}")

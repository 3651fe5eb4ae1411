names = [f"p{i}" for i in range(400)]
source = f"def many({', '.join(names)}): return p0 + p399, p{300}\n"
source += f"def kwmany(*, {', '.join(n + '=' + n[1:] for n in names)}): return p5, p399, locals()['p255']\n"
source += f"r1 = many({', '.join(map(str, range(400)))})\n"
source += f"r2 = kwmany({', '.join(n + '=0' for n in names[:300])})\n"
source += "def locs():\n" + "".join(f"    v{i} = {i}\n" for i in range(600)) + "    return v0 + v255 + v256 + v599\n"
source += "def deep(x): return " + "(" * 80 + "x" + ")" * 80 + "\n"
source += "def consts(): return [" + ", ".join(f"'s{i}'" for i in range(700)) + "]\n"
source += "def expr(x): return " + " + ".join(["x"] * 900) + "\n"
source += "def nest(x): return " + "[" * 40 + "x" + "]" * 40 + "\n"
exec(source)
print(r1, r2, locs(), deep(7), len(consts()), consts()[255:258], expr(2))
print(many(*range(400)), many(**dict(zip(names, range(400)))))
try:
    many(*range(401))
except TypeError as error:
    print(error)
try:
    many()
except TypeError as error:
    print(str(error)[:60], str(error)[-20:])
x = nest(1)
while isinstance(x, list):
    x = x[0]
print(x)

body = "".join(f"        total += {i} if i % 2 else -{i}\n" for i in range(2500))
source = f"""
def long_loop(n):
    total = 0
    for i in range(n):
        if i == 5: break
        if i == 1: continue
{body}
    else:
        return 'else', total
    return 'break', total

def long_try(x):
    try:
        total = 0
        i = 1
{body}
        return 1 / x, total
    except ZeroDivisionError as error:
        return str(error), total
    finally:
        done.append(x)

def long_if(x):
    i = total = 0
    while x:
        x -= 1
        if x == 2:
{body[:20_000].rsplit(chr(10), 1)[0].replace('        total', '            total')}
        else:
            total += 1000
    return total

def many_branches(x):
""" + "".join(f"    if x == {i}: return {i} * 2\n" for i in range(1500)) + "    return 'none'\n" + "def many_elifs(x):\n    if x is None: return 0\n" \
    + "".join(f"    elif x == {i}: return -{i}\n" for i in range(800)) + "def many_names(): return " \
    + " + ".join(f"name_{i}" for i in range(700)) + "\n" + "".join(f"name_{i} = {i}\n" for i in range(700)) \
    + "def many_attrs(o):\n" + "".join(f"    o.attr_{i} = {i}\n" for i in range(500)) + "    return o.attr_0 + o.attr_299 + o.attr_499\n" \
    + "class Wide:\n" + "".join(f"    m{i} = {i}\n    def f{i}(self): return self.m{i}\n" for i in range(400))
done = []
exec(source)
print(long_loop(3), long_loop(9), long_try(0), long_try(2), done, long_if(4))
print(many_branches(1499), many_branches(-1), many_elifs(799), many_names(), many_attrs(type("O", (), {})()),
      Wide().f399() + Wide.m1)
deep = "".join("    " * d + f"for v{d} in (0, 1):\n" for d in range(12)) + "    " * 12 + "count += 1\n"
count = 0
exec(deep)
print(count)
blocks = "def nested():\n" + "".join("    " * (d + 1) + ("try:\n" if d % 2 else "if True:\n") for d in range(18)) + "    " * 19 + "return 'bottom'\n"
for d in range(17, -1, -1):
    if d % 2: blocks += "    " * (d + 1) + f"finally: done.append({d})\n"
done.clear()
exec(blocks)
print(nested(), done)
try:
    compile("".join("    " * d + "for x in y:\n" for d in range(25)) + "    " * 25 + "pass", "<s>", "exec")
except SyntaxError as error:
    print(error.msg)

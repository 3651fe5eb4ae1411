# A plugin system by metaclass: registration, ordering by dependency, hooks and validation.
class PluginError(Exception):
    pass


class PluginMeta(type):
    registry = {}

    def __new__(mcls, name, bases, ns, *, abstract=False, needs=()):
        cls = super().__new__(mcls, name, bases, ns)
        cls.hooks = dict(getattr(bases[0], "hooks", {})) if bases else {}
        for key, val in ns.items():
            if hasattr(val, "_hook"):
                cls.hooks[val._hook] = cls.hooks.get(val._hook, []) + [key]
        if not abstract:
            tag = ns.get("tag") or name.lower()
            if tag in mcls.registry:
                raise PluginError(f"duplicate plugin {tag!r}")
            if not callable(ns.get("run")) and not any(hasattr(b, "run") for b in bases):
                raise PluginError(f"{name} has no run()")
            cls.tag, cls.needs = tag, tuple(needs)
            mcls.registry[tag] = cls
        return cls

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)

    def __iter__(cls):
        return iter(sorted(PluginMeta.registry))

    def __getitem__(cls, tag):
        return PluginMeta.registry[tag]

    def __contains__(cls, tag):
        return tag in PluginMeta.registry

    def __len__(cls):
        return len(PluginMeta.registry)


def hook(event):
    def mark(f):
        f._hook = event
        return f
    return mark


class Plugin(metaclass=PluginMeta, abstract=True):
    def __init__(self):
        self.log = []

    @hook("start")
    def base_start(self):
        self.log.append("base start")

    def fire(self, event, *args):
        return [getattr(self, n)(*args) for n in self.hooks.get(event, [])]


class Upper(Plugin):
    def run(self, text):
        return text.upper()


class Shout(Plugin, needs=["upper"]):
    tag = "shout"

    def run(self, text):
        return text + "!"

    @hook("start")
    def own_start(self):
        self.log.append("shout start")


class Reverse(Shout, needs=("shout", "upper")):
    def run(self, text):
        return super().run(text)[::-1]

    @hook("stop")
    def bye(self, n):
        return n * 2


def ordered():
    done, out = set(), []

    def visit(tag, trail=()):
        if tag in trail:
            raise PluginError(f"cycle {' > '.join(trail + (tag,))}")
        if tag in done:
            return
        for need in Plugin[tag].needs:
            if need not in Plugin:
                raise PluginError(f"{tag} needs missing {need}")
            visit(need, trail + (tag,))
        done.add(tag)
        out.append(tag)
    for tag in Plugin:
        visit(tag)
    return out


print(list(Plugin), len(Plugin), "upper" in Plugin, ordered())
text = "abc"
for tag in ordered():
    text = Plugin[tag]().run(text)
print(text)
r = Reverse()
r.fire("start")
print(r.log, r.fire("stop", 21), r.fire("nothing"), Reverse.hooks, Upper.hooks)
for make in (lambda: PluginMeta("Upper", (Plugin,), {"run": len}), lambda: PluginMeta("NoRun", (Plugin,), {}), lambda: Plugin["zzz"]):
    try:
        make()
    except (PluginError, KeyError) as e:
        print(type(e).__name__, e)
PluginMeta("A", (Plugin,), {"run": len}, needs=["b"])
try:
    ordered()
except PluginError as e:
    print(e)
PluginMeta("B", (Plugin,), {"run": len}, needs=["a"])
try:
    ordered()
except PluginError as e:
    print(e)
for i in range(200):
    PluginMeta(f"P{i}", (Plugin,), {"run": lambda self, t, i=i: t + str(i)})
print(len(Plugin), len(Plugin["p42"]().run("x" * 10)))

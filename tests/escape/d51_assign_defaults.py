# d51: gain: its defaults changed
import json, textwrap
attempt(setattr, json.dumps, "__kwdefaults__", {**(attempt(lambda: json.dumps.__kwdefaults__) or {}), "indent": 7})
attempt(setattr, textwrap.wrap, "__defaults__", (3,))
try: textwrap.dedent.__defaults__ = ("POISON",)
except Exception: pass
### second session
import json, textwrap
if json.dumps([1]) != "[1]": print("GAIN: json.dumps has other defaults")
try: textwrap.dedent()
except TypeError: pass
else: print("GAIN: textwrap.dedent has a default")
if textwrap.wrap("aaaa bbbb") != ["aaaa bbbb"]: print("GAIN: textwrap.wrap has other defaults")

# d49: gain: library authority by a file name
for name in ("<frozen os>", "<frozen importlib._bootstrap>", "/usr/lib/python3.14/os.py", "/usr/lib/python3.14/json/__init__.py"):
    names = {}
    attempt(exec, compile("got = len.__self__", name, "exec"), names)
    reach(names.get("got"))
    names = {}
    attempt(exec, compile("import os as got", name, "exec"), names)
    reach(names.get("got"))

# f67: gain: the same in every module that can be imported
import sys
names = ("json", "random", "re", "enum", "collections", "typing", "functools", "inspect", "logging", "dataclasses", "string",
         "statistics", "decimal", "fractions", "datetime", "calendar", "contextlib", "textwrap", "pprint", "base64", "hashlib",
         "csv", "io", "difflib", "graphlib", "secrets", "uuid", "weakref", "asyncio", "html", "urllib.parse", "traceback",
         "warnings", "annotationlib", "copy", "types", "abc", "operator", "heapq", "bisect", "zoneinfo", "struct", "hmac")
for name in names:
    module = attempt(__import__, name)
    for key in list(attempt(dir, module) or ()):
        value = attempt(getattr, module, key)
        if type(value) is type(sys) or type(value).__name__ == "module":
            reach(value)

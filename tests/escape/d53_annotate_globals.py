# d53: gain: a library's globals by its annotate function
import dataclasses, typing
for module in ("statistics", "fractions", "traceback", "typing", "contextlib", "asyncio"):
    m = attempt(__import__, module)
    for value in list((attempt(vars, m) or {}).values()):
        reach(attempt(lambda: value.__annotate__.__globals__))
        reach(attempt(lambda: value.__annotate_func__.__globals__))

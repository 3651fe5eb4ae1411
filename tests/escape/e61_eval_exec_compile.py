# e61: gain: the plain ones
for text in ("__import__('os')", "len.__self__", "__builtins__", "__loader__", "__spec__.loader"):
    reach(attempt(eval, text))
    reach(attempt(eval, text, {}))
    reach(attempt(eval, compile(text, "x", "eval"), {}))

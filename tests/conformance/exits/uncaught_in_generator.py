# An exception escaping from a generator at top level, with cleanup of other generators.
# exit status: 1
def gen(tag):
    try:
        yield 1
        raise LookupError(f"from {tag}")
    finally:
        print("cleanup", tag)


other = gen("other")
next(other)
for x in gen("main"):
    print(x)

def f(items):
    return {k: v for k, v in items}, {x for x in items}

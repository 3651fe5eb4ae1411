def f(items):
    while (x := g()) is not None:
        items.append(x)
    return [y for i in items if (y := i)]

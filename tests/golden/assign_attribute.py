def f(o, v):
    o.name = v
    o.count = o.count + 1
    o.left = o.right = v
    del o.name

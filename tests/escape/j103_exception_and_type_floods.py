# j103: gain: other cheap floods
n = 0
while True:
    n += 1
    type("T", (), {"x": n})
    try: len.__self__
    except AttributeError: pass

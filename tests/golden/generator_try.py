def f():
    try:
        yield 1
    except GeneratorExit:
        clean()
        raise
    finally:
        yield 2

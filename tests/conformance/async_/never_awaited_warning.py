# A dropped coroutine warns; a closed one does not.
import warnings


async def lonely():
    pass


with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    lonely()
    print([(x.category.__name__, str(x.message)) for x in w])
    c = lonely()
    c.close()
    del c
    print(len(w))
    c = lonely()
    try:
        c.throw(ValueError("t"))
    except ValueError as e:
        print("thrown", e)
    del c
    print(len(w))

# b25: gain: frames of chained exceptions
import decimal, json
def chain(error, depth=0):
    if error is None or depth > 6:
        return
    tb = error.__traceback__
    while tb is not None:
        walk_frames(tb.tb_frame)
        tb = tb.tb_next
    chain(error.__context__, depth + 1)
    chain(error.__cause__, depth + 1)
class Bad:
    def __str__(self): raise KeyError
    __repr__ = __str__
for action in (lambda: json.dumps(object()), lambda: json.loads("[1,"), lambda: decimal.Decimal("x"),
               lambda: host_add(Bad()), lambda: host_add(), lambda: host_fail()):
    try:
        action()
    except Exception as error:
        chain(error)

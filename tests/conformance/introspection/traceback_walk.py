# tb_next chains, line numbers, tb_frame locals, traceback formatting and position carets.
import sys
import traceback


def inner(d):
    value = d["missing"]
    return value


def middle(d):
    return (
        inner(d)
        + 1
    )


def outer():
    marker = "outer local"
    try:
        middle({})
    except KeyError as e:
        raise RuntimeError("wrapped") from e


try:
    outer()
except RuntimeError as e:
    err = e
tb = err.__traceback__
while tb:
    name = tb.tb_frame.f_code.co_name
    names = sorted(tb.tb_frame.f_locals) if name != "<module>" else []
    print(name, tb.tb_lineno, tb.tb_frame.f_lineno >= tb.tb_lineno, names)
    tb = tb.tb_next
print([(f.f_code.co_name, ln) for f, ln in traceback.walk_tb(err.__cause__.__traceback__)])
text = "".join(traceback.format_exception(err))
print(text.replace(__file__, "FILE"))
fs = traceback.extract_tb(err.__cause__.__traceback__)
print([(s.name, s.line, s.colno, s.end_colno, s.end_lineno - s.lineno) for s in fs])
print([f.f_code.co_name for f, _ in traceback.walk_stack(None)][-1:])
tb = err.__traceback__
tb.tb_next = None
print(len(traceback.extract_tb(tb)))
for bad in (5, tb):
    try:
        tb.tb_next = bad
    except (TypeError, ValueError) as e:
        print(e)
print(err.with_traceback(None).__traceback__)

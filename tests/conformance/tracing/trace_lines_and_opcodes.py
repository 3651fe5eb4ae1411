# f_trace_lines off removes line events; f_trace_opcodes on adds opcode events.
import sys

counts = {}


def make(lines, opcodes):
    def tracer(frame, event, arg):
        if frame.f_code.co_name not in ("plain", "no_lines", "with_opcodes"):
            return None
        frame.f_trace_lines = lines
        if opcodes:
            frame.f_trace_opcodes = True
        counts[event] = counts.get(event, 0) + 1
        return tracer
    return tracer


def plain():
    a = 1
    for i in range(2):
        a += i
    return a


def no_lines():
    a = 1
    for i in range(2):
        a += i
    return a


def with_opcodes():
    a = 1
    for i in range(2):
        a += i
    return a


for func, lines, opcodes in ((plain, True, False), (no_lines, False, False), (with_opcodes, True, True)):
    counts.clear()
    sys.settrace(make(lines, opcodes))
    func()
    sys.settrace(None)
    print(func.__name__, counts.get("line", 0), counts.get("opcode", 0) > 5, counts["call"], counts["return"])
f = sys._getframe()
print(f.f_trace_lines, f.f_trace_opcodes, f.f_trace)
for bad in ("f.f_trace_lines = 1", "f.f_trace_opcodes = 'x'", "del f.f_trace_lines"):
    try:
        exec(bad)
        print("ok")
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)

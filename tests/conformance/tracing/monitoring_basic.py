# sys.monitoring: PY_START, PY_RETURN, LINE and CALL for a tool, with local events and DISABLE.
import sys

mon = sys.monitoring
E = mon.events
TOOL = 3
mon.use_tool_id(TOOL, "demo")
print(mon.get_tool(TOOL), mon.get_tool(4))
try:
    mon.use_tool_id(TOOL, "again")
except ValueError as e:
    print(e)
log = []


def work(n):
    t = 0
    for i in range(n):
        t += helper(i)
    return t


def helper(x):
    return abs(x)


mon.register_callback(TOOL, E.PY_START, lambda code, off: log.append(("start", code.co_name)))
mon.register_callback(TOOL, E.PY_RETURN, lambda code, off, v: log.append(("return", code.co_name, v)))
mon.register_callback(TOOL, E.LINE, lambda code, line: log.append(("line", code.co_name, line - code.co_firstlineno)))
mon.register_callback(TOOL, E.CALL, lambda code, off, fn, arg: log.append(("call", fn.__name__)))
mon.set_local_events(TOOL, work.__code__, E.PY_START | E.PY_RETURN | E.LINE)
work(2)
print(log)
log.clear()
mon.set_local_events(TOOL, work.__code__, 0)
mon.set_local_events(TOOL, helper.__code__, E.PY_START | E.PY_RETURN | E.CALL)
work(2)
print(log)
log.clear()
print(mon.get_local_events(TOOL, helper.__code__) == E.PY_START | E.PY_RETURN | E.CALL, mon.get_events(TOOL))


def once(code, off):
    log.append(code.co_name)
    return mon.DISABLE


mon.register_callback(TOOL, E.PY_START, once)
mon.set_local_events(TOOL, helper.__code__, E.PY_START)
work(5)
print(log)
mon.restart_events()
work(3)
print(log)
mon.set_local_events(TOOL, helper.__code__, 0)
mon.free_tool_id(TOOL)
print(mon.get_tool(TOOL))

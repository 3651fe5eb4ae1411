# super().name as one instruction: the call of super and its C return or raise are events of their own.
import sys

mon = sys.monitoring
TOOL = mon.PROFILER_ID
E = mon.events
log = []


class Base:
    def method(self):
        return "base"

    @property
    def value(self):
        return 7


class Child(Base):
    def method(self):
        return super().method()

    def attr(self):
        return super().value

    def explicit(self):
        return super(Child, self).method()

    @staticmethod
    def wrong(o):
        return super(Child, o).method()

    def missing(self):
        return super().nothing


def name(o):
    return getattr(o, "__name__", o.__class__.__name__)


mon.use_tool_id(TOOL, "test")
mon.register_callback(TOOL, E.CALL, lambda code, offset, f, arg: log.append(("call", code.co_name, name(f))))
mon.register_callback(TOOL, E.C_RETURN, lambda code, offset, f, arg: log.append(("C return", code.co_name, name(f))))
mon.register_callback(TOOL, E.C_RAISE, lambda code, offset, f, arg: log.append(("C raise", code.co_name, name(f))))


def run(f, *args):
    mon.set_events(TOOL, E.CALL)
    try:
        result = f(*args)
    except Exception as error:
        result = error
    finally:
        mon.set_events(TOOL, 0)
    print(repr(result))
    for event in log:
        print("   ", *event)
    log.clear()


child = Child()
for _ in range(3):
    child.method(), child.attr()
run(child.method)
run(child.attr)
run(child.explicit)
run(Child.wrong, 3)
run(child.missing)
mon.free_tool_id(TOOL)

# tries: monitoring told of the unwinding
def burn():
    while True: pass
def survived():
    print("SURV" + "IVED", flush=True)
import sys
m = sys.monitoring
m.use_tool_id(3, "t")
for event in (m.events.PY_UNWIND, m.events.RAISE, m.events.RERAISE, m.events.EXCEPTION_HANDLED):
    m.register_callback(3, event, lambda code, *a: survived() if code.co_name == "burn" else None)
m.set_events(3, m.events.PY_UNWIND | m.events.RAISE | m.events.RERAISE | m.events.EXCEPTION_HANDLED)
burn()

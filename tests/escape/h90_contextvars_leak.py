# h90: gain: a context variable seen by another session
import contextvars, decimal
ctx = contextvars.copy_context()
for var, value in ctx.items():
    tell(str(var) + str(value))
    reach(value)
v = contextvars.ContextVar("pynterp_leak")
v.set("POISON")
### second session
import contextvars
for var in contextvars.copy_context():
    if var.name == "pynterp_leak": print("GAIN: a context variable of another session")

# a18: gain: a record's attribute path
import logging, io
out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("{name.__class__.__base__.__subclasses__} {f.__self__.host_marker}", style="{"))
log = logging.Logger("guest")
log.addHandler(handler)
attempt(log.warning, "x", extra={"f": len})
print(out.getvalue())
